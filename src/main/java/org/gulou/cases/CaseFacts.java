package org.gulou.cases;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gulou.cases.fees.Account;
import org.gulou.catalog.Offer;
import org.gulou.forms.Eligibility;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Scope;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Certificates;
import org.gulou.workflow.Given;
import org.gulou.workflow.Landmarks;
import org.gulou.workflow.Word;
import org.gulou.workflow.Workflow;

/**
 * What rules and letters may read of a case: a fact is unknown until it happens, and empty once it cannot any more.
 *
 * @param asking whether the portal itself asks a register what a move would enter
 * @param renewed the keys of the elements whose certificates gave way to those of other cases
 */
record CaseFacts(
        CaseFile file,
        Supplier<Parties> parties,
        Workflow workflow,
        List<Act> history,
        Optional<Offer> offer,
        FilledForm record,
        Account account,
        WorkingCalendar calendar,
        Predicate<String> asking,
        Supplier<Set<String>> renewed) {
    LocalDate filedOn() {
        return OfficeTime.day(file.getFiledAt());
    }

    Optional<LocalDate> acceptedOn() {
        return Landmarks.acceptedOn(workflow, history);
    }

    Optional<LocalDate> decidedOn() {
        return Landmarks.decidedOn(workflow, history);
    }

    Scope scope() {
        var values = new LinkedHashMap<String, Value>(record.values());
        values.put("offer", new Value.Fields(offerFields()));
        values.put("fee", account.facts());
        return name -> name.equals("case")
                ? new Value.Fields(caseFields())
                : Optional.ofNullable(values.get(name)).orElseGet(() -> Value.unknown(name));
    }

    private Map<String, Value> caseFields() {
        var fields = new LinkedHashMap<String, Value>(parties.get().facts());
        fields.put("number", Value.of(file.getNumber()));
        fields.put("filedOn", Value.of(filedOn()));
        fields.put("acceptedOn", happened("case.acceptedOn", acceptedOn()));
        fields.put("decidedOn", happened("case.decidedOn", decidedOn()));
        fields.put("state", Value.of(file.state()));
        fields.put(
                "certificate",
                Value.of(Word.of(Certificates.of(workflow, history).together())));
        fields.put(
                "reviewUntil",
                workflow.reviewUntil(history, calendar).map(Value::of).orElse(Value.EMPTY));
        fields.put("body", Value.of(offer.map(there -> there.body().id().id()).orElse("")));
        fields.put("channel", Value.of(file.channel()));
        fields.put("batch", file.batch().name().map(Value::of).orElse(Value.EMPTY));
        fields.put(
                "closesOn",
                file.batch()
                        .closesAt()
                        .map(at -> Value.of(OfficeTime.day(at.minusNanos(1))))
                        .orElse(Value.EMPTY));
        fields.put("variant", Value.of(Offer.variantIn(file.offer())));
        fields.put("eligible", new Eligibility(record.eligibility()).met());
        return fields;
    }

    private Value happened(String fact, Optional<LocalDate> day) {
        return day.map(Value::of).orElseGet(() -> file.ended().isPresent() ? Value.EMPTY : Value.unknown(fact));
    }

    private Map<String, Value> offerFields() {
        DivisionCode office = file.number().office();
        return offer.map(Offer::facts)
                .orElseGet(() -> Map.of(
                        "body", Value.of(""),
                        "division", Value.of(office.code()),
                        "level", Value.of(office.level().word())));
    }

    /** A draw that is the same whenever it is asked in one case, and that nobody can foresee who does not know its code. */
    private Value sampled(List<Value> arguments) {
        if (arguments.size() != 2
                || !(arguments.getFirst() instanceof Value.Text(String name))
                || !(arguments.getLast() instanceof Value.Num(BigDecimal share))) {
            return Value.unknown("sampled");
        }
        byte[] key = (file.queryCode() + ' ' + name).getBytes(StandardCharsets.UTF_8);
        long drawn = UUID.nameUUIDFromBytes(key).getMostSignificantBits() >>> 32;
        BigDecimal border = share.multiply(BigDecimal.valueOf(1L << 32));
        return Value.of(BigDecimal.valueOf(drawn).compareTo(border) < 0);
    }

    private Value owed(List<Value> arguments) {
        return arguments.getFirst() instanceof Value.Text(String move)
                ? account.owedBefore(move, arguments.getLast().isTrue())
                        .map(Value::of)
                        .orElse(Value.EMPTY)
                : Value.EMPTY;
    }

    /** The answers to {@code given("paper")} and {@code way("paper")}; what nothing is known of is unknown. */
    Value fact(String function, List<Value> arguments) {
        String named = arguments.isEmpty() || !(arguments.getFirst() instanceof Value.Text(String id)) ? "" : id;
        List<FilledForm.Paper> filed = record.papers().stream()
                .filter(there -> there.path().equals(named) || there.path().startsWith(named + "."))
                .toList();
        return switch (function) {
            case "given" ->
                Value.of(Given.isThere(
                        workflow,
                        history,
                        named,
                        filed.stream()
                                .collect(Collectors.toMap(
                                        FilledForm.Paper::path, FilledForm.Paper::isThere, Boolean::logicalAnd))));
            case "way" ->
                filed.stream()
                        .findFirst()
                        .map(there -> Value.of(there.way().means().word()))
                        .orElse(Value.EMPTY);
            case "sampled" -> sampled(arguments);
            case Act.OWED -> owed(arguments);
            case Act.ASKING -> Value.of(asking.test(named));
            case Act.RENEWED ->
                new Value.Items(renewed.get().stream().sorted().map(Value::of).toList());
            case Act.REVISION -> Value.of(Integer.toString(file.revision()));
            default -> Value.unknown(function);
        };
    }
}
