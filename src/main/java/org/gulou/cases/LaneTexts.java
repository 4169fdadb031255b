package org.gulou.cases;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.Words;
import org.gulou.language.Value;
import org.gulou.workflow.Lane;
import org.gulou.workflow.Lanes;

/** The words for what rules read of lanes as ids: what came of one, and the option for which one is there. */
record LaneTexts(Proceeding proceeding, String language) {
    /** The words for a path such as {@code visit.outcome}; of a list of lanes those of all of them. */
    Optional<String> of(String path) {
        String[] names = path.split("\\.", -1);
        return names.length == 2 && names[1].equals(Lanes.OUTCOME)
                ? lane(names[0])
                        .flatMap(lane -> outcomes(proceeding.workflow().read(proceeding.situation(), lane.id())))
                : Optional.empty();
    }

    private Optional<String> outcomes(Value lane) {
        return lane instanceof Value.Items(List<Value> lanes)
                ? Optional.of(lanes.stream()
                                .flatMap(one -> outcome(one).stream())
                                .collect(Collectors.joining(language.equals("zh") ? "、" : ", ")))
                        .filter(words -> !words.isEmpty())
                : outcome(lane);
    }

    private Optional<String> outcome(Value lane) {
        return RecordWords.within(lane, new String[] {"", Lanes.OUTCOME}) instanceof Value.Text(String outcome)
                ? Optional.of(words(outcome))
                : Optional.empty();
    }

    private String words(String outcome) {
        ResourceBundle bundle = Words.in(language).bundle();
        String key = "lane." + outcome;
        return bundle.containsKey(key) ? bundle.getString(key) : outcome;
    }

    /** The words for what {@code path} names in the row of one element, {@code v.outcome} or {@code v.agency}. */
    Optional<String> of(LetterScope.Row row, String path) {
        String[] names = path.split("\\.", -1);
        Optional<Lane> lane = lane(row.list());
        if (names.length != 2 || lane.isEmpty()) {
            return Optional.empty();
        }
        return names[1].equals(Lanes.OUTCOME)
                ? outcome(row.value())
                : lane.get()
                        .each()
                        .filter(each -> each.name().equals(names[1]))
                        .flatMap(each -> option(each.list().source(), RecordWords.within(row.value(), names)));
    }

    /** The option of the question that the list comes from. */
    private Optional<String> option(String question, Value element) {
        return proceeding
                .version()
                .form()
                .kind(question)
                .flatMap(kind -> kind instanceof ChoiceKind choice
                        ? choice.options().stream()
                                .filter(option -> element.equals(Value.of(option.id())))
                                .map(Option::title)
                                .map(title -> title.in(language))
                                .findFirst()
                        : Optional.empty());
    }

    private Optional<Lane> lane(String id) {
        return Lanes.of(proceeding.workflow()).stream()
                .filter(lane -> lane.id().equals(id))
                .findFirst();
    }
}
