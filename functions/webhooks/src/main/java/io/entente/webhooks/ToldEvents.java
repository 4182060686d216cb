package io.entente.webhooks;

import io.entente.contract.Contract;
import io.entente.contract.EventSpec;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.TenantTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Events by the place of their items, as the catalogue shows them. */
final class ToldEvents {
  private final Map<String, EventSpec.Told> catalogue;

  ToldEvents(Contract contract) {
    this.catalogue =
        contract.events().stream()
            .filter(event -> event.told().isPresent())
            .collect(
                Collectors.toUnmodifiableMap(EventSpec::type, event -> event.told().orElseThrow()));
  }

  /** Where an event item stands. */
  record Place(String aggregate, long version) {}

  /** Empty where there is no such event any more, or nobody may hear of it. */
  Optional<ToldEvent> find(TenantTable table, Place place) {
    return table
        .get(EventItem.TYPE, EventItem.key(place.aggregate, place.version))
        .flatMap(item -> told(table, item));
  }

  /**
   * In the order of their places; those that are no more are left out.
   *
   * @param places at most 100, all different
   */
  List<ToldEvent> all(TenantTable table, List<Place> places) {
    List<ItemKey> keys =
        places.stream().map(place -> EventItem.key(place.aggregate, place.version)).toList();
    Map<Place, EventItem> found =
        table.read(keys).of(EventItem.TYPE).stream()
            .collect(
                Collectors.toMap(
                    item -> new Place(item.aggregate(), item.version()), Function.identity()));
    return places.stream()
        .map(found::get)
        .filter(Objects::nonNull)
        .map(item -> told(table, item))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ToldEvent> told(TenantTable table, EventItem item) {
    var notice =
        new Notice(table.tenant(), item.aggregate(), item.version(), item.event(), item.at());
    return Optional.ofNullable(catalogue.get(item.event()))
        .map(spec -> ToldEvent.of(notice, item, spec));
  }

  /** The types that somebody of the vendor's, or of a partner's, may subscribe to. */
  java.util.Set<String> open(EventSpec.Subscriber subscriber) {
    return catalogue.entrySet().stream()
        .filter(type -> type.getValue().subscribers().contains(subscriber))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
