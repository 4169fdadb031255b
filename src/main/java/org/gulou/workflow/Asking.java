package org.gulou.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** What the lanes of a case ask registers, and who may say what these answer. */
record Asking(CaseView view, Situation situation) {
    /** What open lanes want to know; nothing of one whose keys are not all known. */
    List<Question> questions(LaneBoard board) {
        return board.work().stream()
                .filter(LaneWork::isOpen)
                .flatMap(one -> one.lane().ask().flatMap(ask -> question(board, one, ask)).stream())
                .toList();
    }

    private Optional<Question> question(LaneBoard board, LaneWork one, Lane.Ask ask) {
        List<Value> keys = ask.keys().stream()
                .map(key -> view.evaluate(key, board.within(one.lane(), one.element())))
                .toList();
        List<List<Value>> records = records(keys);
        boolean known = Stream.concat(keys.stream(), records.stream().flatMap(List::stream))
                .noneMatch(key -> key.isUnknown() || key instanceof Value.Empty);
        return known
                ? Optional.of(new Question(
                        one.move(),
                        ask.register(),
                        records.stream()
                                .map(record -> record.stream().map(Asking::text).toList())
                                .toList(),
                        ask.retry().map(Lane.Retry::every),
                        ask.retry()
                                .map(retry -> board.ledger(one.lane(), one.key(), retry.lasting())
                                        .due(situation.now()))
                                .orElse(situation.now())))
                : Optional.empty();
    }

    /** The keys of each record: of a key that is a list each has its own. */
    private static List<List<Value>> records(List<Value> keys) {
        int count = keys.stream()
                .flatMap(key -> key instanceof Value.Items(List<Value> each) ? Stream.of(each.size()) : Stream.empty())
                .min(Integer::compare)
                .orElse(1);
        var records = new ArrayList<List<Value>>();
        for (int i = 0; i < count; i++) {
            int record = i;
            records.add(keys.stream()
                    .map(key -> key instanceof Value.Items(List<Value> each) ? each.get(record) : key)
                    .toList());
        }
        return records;
    }

    private static String text(Value key) {
        return switch (key) {
            case Value.Text(String text) -> text;
            case Value.Num(BigDecimal number) -> number.toPlainString();
            case Value.Date(LocalDate day) -> day.toString();
            case Value other -> other.toString();
        };
    }

    private static boolean isAnswer(Move move, LaneWork work) {
        return work.lane().ask().isPresent()
                && move.lane().filter(act -> act.kind() == LaneAct.Kind.OUTCOME).isPresent();
    }

    /** What a register answers comes by the hand of the portal. */
    static boolean mayAnswer(Move move, Optional<LaneWork> work, Actor actor) {
        return actor instanceof Actor.Portal
                && work.filter(one -> isAnswer(move, one)).isPresent();
    }

    /** Nobody answers for a register while the portal asks it. */
    Optional<Step.Refused> hindrance(Move move, Optional<LaneWork> work, Actor actor) {
        return work.filter(one -> isAnswer(move, one) && !(actor instanceof Actor.Portal))
                .map(one -> view.surroundings().facts().fact(Act.ASKING, List.of(Value.of(move.id()))))
                .filter(Value::isTrue)
                .map(asking -> new Step.BeingAsked(move));
    }

    /** What is given with an answer, by whoever gives it. */
    static List<Need> needs() {
        return List.of(outcome(), record());
    }

    /** The outcome of an asked register, entered by an official as long as it is not connected. */
    private static Need outcome() {
        Map<String, LocalizedText> options = new LinkedHashMap<>();
        options.put(LaneOutcome.FOUND.word(), LocalizedText.of("查到一条记录", "One record was found"));
        options.put(LaneOutcome.NONE.word(), LocalizedText.of("查无记录", "There is no record"));
        options.put(LaneOutcome.SEVERAL.word(), LocalizedText.of("查到多条，无法确定", "Several records, none of them certain"));
        options.put(
                LaneOutcome.CONTRADICTS.word(), LocalizedText.of("记录与申报不一致", "The record contradicts the application"));
        options.put(LaneOutcome.SILENT.word(), LocalizedText.of("对方系统没有答复", "The register did not answer"));
        return new Need.Item(
                Lanes.OUTCOME,
                LocalizedText.of("核对结果", "What the register says"),
                LocalizedText.of("登记库没有联通，请登记查询结果。", "The register is not connected: enter what it answered."),
                new Type.Choice(options.keySet(), false),
                Need.Item.Sort.ANY,
                options,
                true,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** What the register holds: as it answered, or as the official read it there. */
    private static Need record() {
        return new Need.Item(
                Lanes.RECORD,
                LocalizedText.of("登记内容", "What it holds"),
                LocalizedText.NONE,
                Type.TEXT,
                Need.Item.Sort.ANY,
                Map.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
