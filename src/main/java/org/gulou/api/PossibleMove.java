package org.gulou.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.cases.Proceeding;
import org.gulou.cases.asks.Ask;
import org.gulou.cases.asks.FillIn;
import org.gulou.forms.kind.Option;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;

/**
 * Something the program may do now.
 *
 * @param asks what must or may stand in {@code given}
 * @param correctable where it asks for a correction, the paths of which at least one must stand in {@code given.items}
 * @param form the official's form whose answers must stand in {@code form}
 */
record PossibleMove(
        String id,
        Map<String, String> label,
        List<Asked> asks,
        Optional<Set<String>> correctable,
        Optional<AskedForm> form) {
    /**
     * Something small that it asks.
     *
     * @param kind such as {@code longText}, {@code date} or {@code choice}, as definitions call it
     * @param options the ids of what can be chosen, where it is a choice
     * @param optionTitles what people read for each of them
     */
    record Asked(
            String key,
            String kind,
            Map<String, String> title,
            boolean required,
            List<String> options,
            Map<String, Map<String, String>> optionTitles) {
        static Asked of(Ask ask) {
            return new Asked(
                    ask.key(),
                    ask.kind().name(),
                    ask.title().texts(),
                    ask.required(),
                    ask.options().stream().map(Option::id).toList(),
                    ask.options().stream()
                            .collect(Collectors.toMap(
                                    Option::id,
                                    option -> option.title().texts(),
                                    (one, same) -> one,
                                    LinkedHashMap::new)));
        }
    }

    static PossibleMove of(Move move, Proceeding proceeding, Optional<FillIn> form) {
        boolean corrects = move.needs().stream().anyMatch(Need.Items.class::isInstance);
        return new PossibleMove(
                move.id(),
                move.label().texts(),
                Ask.of(move, proceeding).map(Asked::of).toList(),
                corrects ? Optional.of(proceeding.record().correctable()) : Optional.empty(),
                move.fill().flatMap(id -> form.map(blank -> AskedForm.of(id, blank))));
    }
}
