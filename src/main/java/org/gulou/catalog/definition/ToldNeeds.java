package org.gulou.catalog.definition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.SmallItem;
import org.gulou.forms.FilledForm;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.NumberKind;
import org.gulou.forms.kind.Reading;
import org.gulou.language.Value;
import org.gulou.workflow.Given;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Situation;
import org.gulou.workflow.Workflow;

/** Reads what a story writes as given with a move, while its case stands so. */
record ToldNeeds(Workflow workflow, Situation situation) {
    /**
     * What is given with a move, by the key of each need.
     *
     * @param filledIn the form that was filled in, where the move has one
     */
    Map<String, Value> given(Move move, Node.Fields with, Optional<FilledForm> filledIn) {
        var given = new LinkedHashMap<String, Value>();
        for (Need need : move.needs()) {
            switch (need) {
                case Need.Filled(String form) ->
                    filledIn.ifPresent(it -> given.put(form, new Value.Fields(it.values())));
                case Need.Reason reason -> text(with, given, reason.key());
                case Need.Remedy remedy -> text(with, given, remedy.key());
                case Need.Items items -> {
                    if (with.get(items.key()).isPresent()) {
                        given.put(
                                items.key(),
                                new Value.Items(with.strings(items.key()).stream()
                                        .map(Value::of)
                                        .toList()));
                    }
                }
                case Need.Signatures signatures ->
                    given.put(
                            signatures.key(),
                            new Value.Items(workflow.unsigned(situation, move).stream()
                                    .filter(signer ->
                                            with.strings(signatures.key()).contains(signer.party()))
                                    .map(signer -> Value.of(signer.key()))
                                    .toList()));
                case Need.Which which ->
                    new ToldCertificates(workflow, situation)
                            .which(with.strings(which.key()))
                            .ifPresent(keys -> given.put(which.key(), keys));
                case Need.Paper paper ->
                    with.string(paper.id())
                            .ifPresent(name -> given.put(paper.id(), new Value.Items(List.of(Value.of(name)))));
                case Need.FilledBefore before -> {
                    // whether it was filled in is a fact of the case
                }
                case Need.Answer(Need.Item item) ->
                    with.get(item.id()).ifPresent(node -> given.put(item.id(), typed(node, item)));
                case Need.Item item ->
                    with.get(item.id())
                            .map(node -> typed(node, item))
                            .or(() -> Given.proposed(workflow, situation, item).filter(value -> item.required()))
                            .ifPresent(value -> given.put(item.id(), value));
            }
        }
        return given;
    }

    /** A number as it would be typed: 6.5 percent are 0.065. What is none stays as it is written, and is refused. */
    private static Value typed(Node node, Need.Item item) {
        return SmallItem.kind(item)
                .filter(NumberKind.class::isInstance)
                .filter(kind -> node instanceof Node.Scalar)
                .map(kind ->
                        kind.read(List.of(((Node.Scalar) node).text()), new Local(LocalDate.EPOCH, Divisions.NONE)))
                .filter(Reading.Typed.class::isInstance)
                .map(reading -> ((Reading.Typed) reading).value())
                .orElseGet(() -> ExampleValues.of(node, item.type()));
    }

    private static void text(Node.Fields with, Map<String, Value> given, String key) {
        with.string(key).ifPresent(text -> given.put(key, Value.of(text)));
    }
}
