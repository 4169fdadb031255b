package org.gulou.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Letter;
import org.gulou.documents.Issued;
import org.gulou.documents.IssuedDocument;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.gulou.workflow.Certificates;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Element;
import org.gulou.workflow.Lane;

/**
 * One of the papers that a letter or certificate is issued as in a case: the only one, or that for one element of a list.
 *
 * @param of the list, and the element that it is for
 */
record OnePaper(Letter letter, Optional<Listed> of) {
    record Listed(Lane.Each each, Element element) {}

    /** All that come with the last act, in the order of the list; none where it has no elements. */
    static List<OnePaper> of(Proceeding proceeding, Letter letter) {
        Optional<Lane.Each> each = proceeding.workflow().each(letter.id());
        return each.isEmpty()
                ? List.of(new OnePaper(letter, Optional.empty()))
                : Certificates.issued(proceeding.workflow(), proceeding.situation(), letter.id()).stream()
                        .map(element -> new OnePaper(letter, Optional.of(new Listed(each.get(), element))))
                        .toList();
    }

    /** What rules read of the element that a certificate was issued for; nothing once there is none of its key. */
    static Map<String, Value> names(Proceeding proceeding, IssuedDocument certificate) {
        return proceeding.workflow().each(Effect.CERTIFICATE).stream()
                .flatMap(each ->
                        Certificates.elements(proceeding.workflow(), proceeding.situation(), Effect.CERTIFICATE)
                                .stream()
                                .filter(element -> element.key().equals(certificate.element()))
                                .map(element -> Map.of(each.name(), element.value())))
                .findFirst()
                .orElse(Map.of());
    }

    /** Of the element; the empty text where there is none. */
    String key() {
        return of.map(one -> one.element().key()).orElse("");
    }

    Optional<Issued.Part> part() {
        return of.map(one -> new Issued.Part(one.element().key(), one.element().name()));
    }

    /** What it is called, with what it is for. */
    String title() {
        String title = letter.title().in(LocalizedText.FIRST_LANGUAGE);
        return part().map(one -> title + "（" + one.name().in(LocalizedText.FIRST_LANGUAGE) + "）")
                .orElse(title);
    }

    /** What rules read beside the case: the element by its name. */
    Map<String, Value> names() {
        return of.map(one -> Map.of(one.each().name(), one.element().value())).orElse(Map.of());
    }
}
