package org.gulou.catalog.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gulou.forms.Form;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.workflow.Beforehand;
import org.gulou.workflow.Lane;
import org.gulou.workflow.Lanes;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Workflow;

/**
 * What a letter, or what is said in a state, may name beside the form: the case, the certificate, and what each move and
 * lane was given; a lane for each element is a list.
 *
 * @param officials the forms that moves ask for, by id
 */
record LetterNames(Names form, Map<String, Form> officials, Workflow workflow, Beforehand beforehand) {
    private static final Map<String, Type> CASE = Map.of(
            "number", Type.TEXT,
            "body", Type.TEXT,
            "filedOn", Type.DATE,
            "acceptedOn", Type.DATE,
            "decidedOn", Type.DATE);

    /** Where applications are taken in windows alone, each belongs to one. */
    private static final Map<String, Type> ROUND = Map.of("batch", Type.TEXT, "closesOn", Type.DATE);

    private static final Map<String, Type> REVIEW = Map.of("reviewUntil", Type.DATE);
    private static final Map<String, Type> CERTIFICATE =
            Map.of("number", Type.TEXT, "issuedOn", Type.DATE, "validFrom", Type.DATE, "validUntil", Type.DATE);

    /** What stands around the questions of a form, with what is known of the case once it is filed. */
    static Names of(Names around) {
        Type facts = around.typeOf("case").orElse(Type.ANY);
        return around.inside(Map.of("case", with(facts, Map.of(UnmetConditions.FACT, Type.BOOLEAN))));
    }

    LetterNames(Names form, Map<String, Form> officials, Workflow workflow) {
        this(form, officials, workflow, new Beforehand(workflow));
    }

    /** Those of what hangs on a case that has been decided. */
    Names all() {
        return decided(move -> true, new Ended(lane -> false, lane -> false), List.of());
    }

    /** Those of a letter: what may not have been given by the time that it is written may be empty. */
    Names in(String letter) {
        List<Move> issuing =
                workflow.moves().stream().filter(move -> move.issues(letter)).toList();
        var ended = new Ended(
                lane -> !issuing.isEmpty() && issuing.stream().allMatch(later -> beforehand.isOver(lane, later)),
                lane -> issuing.stream()
                        .flatMap(later -> later.from().stream())
                        .allMatch(state -> beforehand.passes(lane, state)));
        return decided(move -> issuing.stream().allMatch(later -> beforehand.comesWith(move, later)), ended, issuing);
    }

    /** Those of what is said of a case in one of {@code states}. */
    Names in(List<String> states) {
        var ended = new Ended(
                lane -> states.stream().allMatch(state -> beforehand.isOver(lane, state)),
                lane -> states.stream().allMatch(state -> beforehand.passes(lane, state)));
        Map<String, Type> names =
                given(move -> states.stream().allMatch(state -> beforehand.comesBefore(move, state)), ended, List.of());
        names.put("case", with(inRound(), Map.of("number", Type.TEXT)));
        return form.inside(names);
    }

    /** What is known of a case that was filed. */
    private Type inRound() {
        Type facts = form.typeOf("case").orElse(Type.ANY);
        return workflow.programme().windows().isEmpty() ? facts : with(facts, ROUND);
    }

    /**
     * Of which lanes nothing can be open any more, and where every case has been.
     */
    private record Ended(Predicate<Lane> over, Predicate<Lane> passed) {}

    private Names decided(Predicate<String> taken, Ended ended, List<Move> issuing) {
        Map<String, Type> names = given(taken, ended, issuing);
        boolean reviewed =
                workflow.moves().stream().anyMatch(move -> move.within().isPresent());
        Type facts = with(inRound(), CASE);
        names.put("case", reviewed ? with(facts, REVIEW) : facts);
        names.put("offer", with(form.typeOf("offer").orElse(Type.ANY), Map.of("body", Type.TEXT)));
        names.put("certificate", new Type.Fields(CERTIFICATE));
        return form.inside(names);
    }

    /**
     * @param taken whether a move has certainly been taken by then
     * @param issuing the moves with which what is written comes; none where it comes with any
     */
    private Map<String, Type> given(Predicate<String> taken, Ended ended, List<Move> issuing) {
        var names = new LinkedHashMap<String, Type>();
        workflow.moves().forEach(move -> {
            Type fields = new Type.Fields(types(move));
            names.put(move.id(), taken.test(move.id()) ? fields : fields.orEmpty());
        });
        new ActionNames(workflow, form, this::types).add(names, taken, issuing);
        Lanes.of(workflow)
                .forEach(lane -> names.compute(
                        lane.id(),
                        (id, given) -> lane.told(
                                given, ended.over().test(lane), ended.passed().test(lane))));
        return names;
    }

    private Map<String, Type> types(Move move) {
        var given = new LinkedHashMap<String, Type>();
        move.needs().forEach(need -> given.putAll(types(need)));
        return given;
    }

    private Map<String, Type> types(Need need) {
        return switch (need) {
            case Need.Reason reason -> Map.of(reason.key(), Type.TEXT);
            case Need.Remedy remedy -> Map.of(remedy.key(), Type.TEXT);
            case Need.Items named -> Map.of(named.key(), new Type.ListOf(Type.TEXT));
            case Need.Paper paper -> Map.of();
            case Need.FilledBefore before -> Map.of();
            case Need.Signatures signatures -> Map.of();
            case Need.Which which -> Map.of();
            case Need.Answer answer -> Map.of();
            case Need.Filled filled ->
                officials.containsKey(filled.form())
                        ? officials.get(filled.form()).names()
                        : Map.of();
            case Need.Item item ->
                Map.of(item.id(), item.required() ? item.type() : item.type().orEmpty());
        };
    }

    private static Type with(Type type, Map<String, Type> more) {
        var fields = new LinkedHashMap<String, Type>();
        if (type.present() instanceof Type.Fields(Map<String, Type> known, var keys)) {
            fields.putAll(known);
        }
        fields.putAll(more);
        return new Type.Fields(fields);
    }
}
