package io.entente.platform;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;

/**
 * Lambda's own reading and writing of one type of event. Spring Cloud Function never interprets an
 * event: in functional mode it would hand over a batch with no records in it.
 */
public final class LambdaEvent<T> {
  private final PojoSerializer<T> serializer;

  private LambdaEvent(PojoSerializer<T> serializer) {
    this.serializer = serializer;
  }

  public static <T> LambdaEvent<T> of(Class<T> type) {
    return new LambdaEvent<>(
        LambdaEventSerializers.serializerFor(type, LambdaEvent.class.getClassLoader()));
  }

  public T read(InputStream in) {
    return serializer.fromJson(in);
  }

  public byte[] write(T event) {
    var out = new ByteArrayOutputStream();
    serializer.toJson(event, out);
    return out.toByteArray();
  }
}
