package io.entente.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.View;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that is stored. */
class ItemTypesTest {
  private static final List<JavaClass> PRODUCT =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .withImportOption(location -> !location.contains("testkit"))
              .importPackages("io.entente")
              .stream()
              .toList();

  @Test
  void every_item_type_can_be_made_and_has_a_name_of_its_own() throws Exception {
    List<JavaField> fields =
        PRODUCT.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(
                field ->
                    field
                        .getModifiers()
                        .contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
            .filter(
                field ->
                    field.getRawType().isEquivalentTo(ItemType.class)
                        || field.getRawType().isEquivalentTo(View.class))
            .toList();
    var names = new java.util.ArrayList<String>();
    for (JavaField declared : fields) {
      Field field = declared.reflect();
      field.setAccessible(true);
      if (field.get(null) instanceof ItemType<?> type) {
        names.add(type.name());
      }
    }

    assertThat(names).hasSizeGreaterThan(10).doesNotHaveDuplicates();
  }

  @Test
  void a_record_that_is_stored_in_part_is_stored_in_whole() {
    assertThat(PRODUCT)
        .filteredOn(type -> type.isRecord())
        .extracting(JavaClass::reflect)
        .filteredOn(
            type -> Arrays.stream(type.getRecordComponents()).anyMatch(ItemTypesTest::isStored))
        .isNotEmpty()
        .allMatch(
            type -> Arrays.stream(type.getRecordComponents()).allMatch(ItemTypesTest::isStored));
  }

  private static boolean isStored(RecordComponent component) {
    return component.isAnnotationPresent(Stored.class);
  }
}
