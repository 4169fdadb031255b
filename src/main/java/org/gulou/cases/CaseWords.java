package org.gulou.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gulou.catalog.SmallItem;
import org.gulou.forms.Display;
import org.gulou.forms.Form;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Local;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Handed;
import org.gulou.language.Value;
import org.gulou.workflow.LaneWork;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;

/**
 * The words for what a letter names, in one language: answers as they were shown when filed, facts of the case, and what
 * officials gave with their acts.
 */
final class CaseWords {
    private final Proceeding proceeding;
    private final String language;
    private final RecordWords record;
    private final LaneTexts lanes;

    CaseWords(Proceeding proceeding, String language) {
        this.proceeding = proceeding;
        this.language = language;
        this.record = new RecordWords(proceeding.record(), language);
        this.lanes = new LaneTexts(proceeding, language);
    }

    /** The words for a path such as {@code applicant.name}, {@code case.filedOn} or {@code grant.tier}. */
    Optional<String> of(String path) {
        return record.asked(path)
                ? record.answer(path)
                : told(path).or(() -> repeated(path)).or(() -> fact(path));
    }

    /** The same without the facts of the case and what rules yield: what was answered or given. */
    Optional<String> told(String path) {
        return record.asked(path) ? record.answer(path) : lanes.of(path).or(() -> given(path));
    }

    /** The words for a value; empty where there is none. */
    Optional<String> of(Value value) {
        return record.of(value);
    }

    /** The words for a value that a rule hands on as it was answered; empty where it is reckoned, or there is none. */
    Optional<String> handed(Handed handed, Value value) {
        return switch (handed) {
            case Handed.Answer(String path) -> shown(path, value);
            case Handed.Parts parts -> Optional.empty();
            case Handed.Reckoned reckoned -> Optional.empty();
        };
    }

    private Optional<String> shown(String path, Value value) {
        if (value instanceof Value.Items(List<Value> items)) {
            List<String> all =
                    items.stream().flatMap(item -> shown(path, item).stream()).toList();
            return Optional.of(String.join(language.equals("zh") ? "、" : ", ", all))
                    .filter(words -> !items.isEmpty() && all.size() == items.size());
        }
        return value instanceof Value.Empty || value.isUnknown()
                ? Optional.empty()
                : record.handed(path, value)
                        .or(() -> kind(path)
                                .map(kind -> kind.show(value, local()).in(language))
                                .filter(words -> !words.isBlank()));
    }

    /** How what stands at a path of the form is shown, or of one that is filled in with a move or in a lane. */
    private Optional<Kind> kind(String path) {
        String[] names = path.split("\\.", 2);
        return proceeding
                .version()
                .form()
                .kind(path)
                .or(() -> proceeding.workflow().moves().stream()
                        .filter(move -> names.length == 2
                                && (move.id().equals(names[0])
                                        || move.lane()
                                                .filter(act -> act.lane().equals(names[0]))
                                                .isPresent()))
                        .flatMap(move -> move.fill().stream())
                        .flatMap(form -> Optional.ofNullable(
                                proceeding.version().officialForms().get(form))
                                .stream())
                        .flatMap(form -> form.kind(names[1]).stream())
                        .findFirst());
    }

    /** What a named rule repeats of the answers. */
    private Optional<String> repeated(String rule) {
        Form form = proceeding.version().form();
        String[] names = rule.split("\\.", -1);
        return form.names().containsKey(names[0])
                ? handed(
                        Handed.by(rule, form.inside(Form.facts()), Map.of()),
                        RecordWords.within(proceeding.situation().scope().value(names[0]), names))
                : Optional.empty();
    }

    /** The words of a row, or of what {@code path} names in it, as they were shown when it was filled in. */
    Optional<String> of(LetterScope.Row row, String path) {
        Optional<String> ofLane = lanes.of(row, path);
        if (ofLane.isPresent()) {
            return ofLane;
        }
        List<Map<String, String>> shown = record.rows(row.list());
        return record.of(row, path, shown.isEmpty() ? filledRows(row.list()) : shown);
    }

    /** The rows of a form that an official filled in with a move, such as {@code inspect.defects}, or those of a lane. */
    private List<Map<String, String>> filledRows(String list) {
        String[] names = list.split("\\.", 2);
        return names.length < 2
                ? filledLanes(list)
                : Envelopes.acts(proceeding).reversed().stream()
                        .filter(act -> isCalled(act.act().move(), names[0]))
                        .findFirst()
                        .flatMap(Proceeding.DoneAct::filled)
                        .map(form -> new RecordWords(form, language).rows(names[1]))
                        .orElse(List.of());
    }

    /** What was filled in in the lane of each element. */
    private List<Map<String, String>> filledLanes(String lane) {
        return LaneWork.of(proceeding.workflow(), proceeding.situation(), lane).stream()
                .map(one -> Envelopes.acts(proceeding).stream()
                        .filter(done -> one.act().filter(done.act()::equals).isPresent())
                        .findFirst()
                        .flatMap(Proceeding.DoneAct::filled)
                        .map(form -> new RecordWords(form, language).answers())
                        .orElse(Map.of()))
                .toList();
    }

    private Optional<String> given(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String moveId = path.substring(0, dot);
        String key = path.substring(dot + 1);
        return Envelopes.acts(proceeding).reversed().stream()
                .filter(act -> isCalled(act.act().move(), moveId))
                .findFirst()
                .flatMap(act -> filled(act, key)
                        .or(() -> Optional.ofNullable(value(act.act().given(), key))
                                .map(value ->
                                        label(act.act().move(), key, value).orElseGet(() -> record.words(value)))));
    }

    private boolean isCalled(String move, String name) {
        return move.equals(name)
                || proceeding
                        .workflow()
                        .move(move)
                        .filter(taken -> taken.action().equals(name))
                        .isPresent();
    }

    /** The words that the official saw when the form was filled in, of options their labels. */
    private Optional<String> filled(Proceeding.DoneAct act, String key) {
        return act.filled().flatMap(form -> new RecordWords(form, language).answer(key));
    }

    private static @org.jspecify.annotations.Nullable Value value(Map<String, Value> given, String key) {
        Value direct = given.get(key);
        if (direct != null) {
            return direct;
        }
        return given.values().stream()
                .filter(Value.Fields.class::isInstance)
                .map(filled -> ((Value.Fields) filled).fields().get(key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The words of what a move asks for itself: of the option chosen, of an amount with its currency. */
    private Optional<String> label(String moveId, String key, Value value) {
        return proceeding
                .workflow()
                .move(moveId)
                .map(Move::needs)
                .flatMap(needs -> needs.stream()
                        .filter(need ->
                                need instanceof Need.Item item && item.id().equals(key))
                        .map(Need.Item.class::cast)
                        .findFirst())
                .map(item -> shown(item, value).in(language));
    }

    private LocalizedText shown(Need.Item item, Value value) {
        LocalizedText option =
                value instanceof Value.Text(String id) ? item.options().get(id) : null;
        return option == null
                ? SmallItem.kind(item)
                        .map(kind -> kind.show(value, local()))
                        .orElseGet(() -> Display.of(value, item.type(), local()))
                : option;
    }

    private Local local() {
        return new Local(OfficeTime.day(proceeding.now()), Divisions.NONE);
    }

    private Optional<String> fact(String path) {
        String[] names = path.split("\\.");
        return of(RecordWords.within(proceeding.situation().scope().value(names[0]), names));
    }
}
