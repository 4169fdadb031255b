package org.gulou.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** Whether what is given with a move is all that it needs. */
final class GivenCheck {
    private final Move move;
    private final CaseView view;
    private final Actor actor;

    GivenCheck(Move move, CaseView view, Actor actor) {
        this.move = move;
        this.view = view;
        this.actor = actor;
    }

    Optional<Step.Refused> judge(Map<String, Value> given) {
        List<Step.Missing> missing = new ArrayList<>();
        for (Need need : move.needs()) {
            if (need instanceof Need.Answer && !given.containsKey(need.key())) {
                continue; // it stays as it is
            }
            Value value = given.getOrDefault(need.key(), Value.EMPTY);
            missing(need, value).ifPresent(reason -> missing.add(new Step.Missing(need, reason)));
        }
        if (missing.isEmpty()) {
            move.needs()
                    .forEach(need -> broken(need, given).forEach(words -> missing.add(new Step.Missing(need, words))));
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Step.Needs(move, missing));
    }

    /** What the small things given do not keep, once each of them is right by itself: as in forms, empty passes. */
    private Stream<LocalizedText> broken(Need need, Map<String, Value> given) {
        if (!(need instanceof Need.Item item) || item.checks().isEmpty()) {
            return Stream.empty();
        }
        var things = new HashMap<String, Value>();
        move.needs().stream()
                .filter(Need.Item.class::isInstance)
                .forEach(one -> things.put(one.key(), given.getOrDefault(one.key(), Value.EMPTY)));
        return item.checks().stream()
                .filter(check -> view.evaluate(check.rule(), things).equals(Value.FALSE))
                .map(Need.Item.Check::words);
    }

    private Optional<LocalizedText> missing(Need need, Value value) {
        return switch (need) {
            case Need.Reason() -> unless(isWritten(value), "请写明理由。", "Give the reason.");
            case Need.Remedy() -> unless(isWritten(value), "请写明救济途径。", "Say what the applicant can do against it.");
            case Need.Items() ->
                unless(
                        value instanceof Value.Items(List<Value> items) && !items.isEmpty(),
                        "请选择至少一项需要补正的内容。",
                        "Choose at least one thing to correct.");
            case Need.Paper(String id, LocalizedText title) ->
                unless(
                        Given.isHandedIn(value) || hasCome(id),
                        "材料“" + title.in("zh") + "”尚未收到，须先提交。",
                        "The paper “" + title.in("en") + "” has not come yet. Hand it in first.");
            case Need.FilledBefore(String form, LocalizedText by) ->
                unless(
                        view.isFilled(form),
                        "请先办理“" + by.in("zh") + "”。",
                        "“" + by.in("en") + "” has to be done first.");
            case Need.Signatures() -> unsigned(value);
            case Need.Which() ->
                unless(
                        view.certificates().canBe(move, value),
                        "请选择至少一份可以办理的证照。",
                        "Choose at least one certificate for which this is possible.");
            case Need.Filled(String form) ->
                unless(value instanceof Value.Fields, "请先填写“" + form + "”。", "Fill in “" + form + "” first.");
            case Need.Item item -> misfit(item, value);
            case Need.Answer(Need.Item item) -> misfit(item, value);
        };
    }

    /** Who has not signed yet must sign before the official, who has seen who she is. */
    private Optional<LocalizedText> unsigned(Value value) {
        List<Value> here = value instanceof Value.Items(List<Value> items) ? items : List.of();
        List<Signer> missing = view.signatures().missing(move).stream()
                .filter(signer -> !here.contains(Value.of(signer.key())))
                .toList();
        LocalizedText who = Refusals.signers(missing);
        return unless(
                missing.isEmpty(), "尚未签名：" + who.in("zh") + "。", "The signature of " + who.in("en") + " is missing.");
    }

    private boolean hasCome(String paper) {
        return view.surroundings()
                .facts()
                .fact("given", List.of(Value.of(paper)))
                .isTrue();
    }

    private Optional<LocalizedText> misfit(Need.Item item, Value value) {
        String zh = item.title().in("zh");
        String en = item.title().in("en");
        if (value instanceof Value.Empty || value.isUnknown() || (value instanceof Value.Text && !isWritten(value))) {
            return unless(!item.required(), "请填写“" + zh + "”。", "Fill in “" + en + "”.");
        }
        if (!fits(item.type().present(), value)) {
            return unless(false, "“" + zh + "”填写有误，请重新填写。", "“" + en + "” is not filled in rightly. Fill it in again.");
        }
        if (item.id().equals(Need.COLLEAGUE) && value.equals(Value.of(actor.name()))) {
            return unless(false, "第二名工作人员须是另一人。", "The second person must be somebody else than you.");
        }
        Optional<LocalizedText> flaw = item.sort()
                .flaw(value, OfficeTime.day(view.surroundings().now()))
                .map(words -> LocalizedText.of(
                        words.in("zh").replace("{label}", zh), words.in("en").replace("{label}", "“" + en + "”")));
        if (flaw.isPresent()) {
            return flaw;
        }
        return item.min()
                .map(view::evaluate)
                .filter(min -> order(value, min) < 0)
                .map(min -> LocalizedText.of(
                        "“%s”不得小于 %s。".formatted(zh, shown(min)),
                        "“%s” must be at least %s.".formatted(en, shown(min))))
                .or(() -> item.max()
                        .map(view::evaluate)
                        .filter(max -> order(value, max) > 0)
                        .map(max -> LocalizedText.of(
                                "“%s”不得大于 %s。".formatted(zh, shown(max)),
                                "“%s” must be at most %s.".formatted(en, shown(max)))));
    }

    /** What cannot be compared is not bounded. */
    private static int order(Value value, Value bound) {
        return switch (value) {
            case Value.Num(BigDecimal number)
            when bound instanceof Value.Num(BigDecimal other) -> number.compareTo(other);
            case Value.Date(LocalDate day) when bound instanceof Value.Date(LocalDate other) -> day.compareTo(other);
            case Value.Time(var time, var zone)
            when bound instanceof Value.Time(var other, var same) -> time.compareTo(other);
            case Value.DateTime moment
            when bound instanceof Value.DateTime other -> moment.at().compareTo(other.at());
            default -> 0;
        };
    }

    private static String shown(Value bound) {
        return switch (bound) {
            case Value.Num(BigDecimal number) -> number.toPlainString();
            case Value.Date(LocalDate day) -> day.toString();
            case Value.Time(var time, var zone) -> time.toString();
            case Value.DateTime moment -> moment.local().toString().replace('T', ' ');
            case Value other -> other.toString();
        };
    }

    private static boolean fits(Type type, Value value) {
        return switch (type) {
            case Type.Choice(var options, boolean ordered, var attributes) ->
                value instanceof Value.Text(String chosen) && options.contains(chosen);
            case Type.Money money -> value instanceof Value.Num;
            case Type.ListOf(Type element, int least) ->
                value instanceof Value.Items(List<Value> items)
                        && items.stream().allMatch(item -> fits(element.present(), item));
            case Type.Fields fields -> value instanceof Value.Fields;
            case Type.RangeOf range -> value instanceof Value.Range;
            case Type.OrEmpty(Type inner) -> fits(inner, value);
            case Type.Simple simple when simple.equals(Type.BOOLEAN) -> value instanceof Value.Bool;
            case Type.Simple simple when simple.equals(Type.NUMBER) -> value instanceof Value.Num;
            case Type.Simple simple when simple.equals(Type.TEXT) -> value instanceof Value.Text;
            case Type.Simple simple
            when simple.equals(Type.DATE) || simple.equals(Type.CALENDAR_MONTH) -> value instanceof Value.Date;
            case Type.Simple simple -> true;
        };
    }

    private static boolean isWritten(Value value) {
        return value instanceof Value.Text(String text) && !text.isBlank();
    }

    private static Optional<LocalizedText> unless(boolean fits, String zh, String en) {
        return fits ? Optional.empty() : Optional.of(LocalizedText.of(zh, en));
    }
}
