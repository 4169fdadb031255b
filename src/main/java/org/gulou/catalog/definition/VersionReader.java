package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Reason;
import org.gulou.catalog.ServiceVersion.Parts;
import org.gulou.catalog.SmallItem;
import org.gulou.forms.ChoiceWords;
import org.gulou.forms.Form;
import org.gulou.forms.Once;
import org.gulou.forms.PaperTerms;
import org.gulou.forms.source.FormSource;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Period;
import org.gulou.language.Type;
import org.gulou.workflow.Declared;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Limits;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Workflow;
import org.gulou.workflow.WorkflowSource;

/** Compiles one variant of a service; what it cannot understand it tells, and goes on with the rest. */
final class VersionReader {
    /** The functions that a workflow answers. */
    private static final List<String> OF_THE_WAY = List.of("visits", "outcome", "history", "due", "left");

    private final Sources sources;
    private final Shared shared;
    private final String folder;
    private final Names facts;
    private final ItemReader items;
    private final Set<String> variants;

    /**
     * Compiles what lies in one folder.
     *
     * @param folder such as {@code services/civil-affairs/subsistence-allowance}
     * @param variants of the service, all of them
     */
    VersionReader(Sources sources, Shared shared, String folder, Set<String> variants) {
        this.sources = sources;
        this.shared = shared;
        this.folder = folder;
        this.variants = variants;
        Names known = shared.parameters().told(Form.facts(variants));
        this.facts = sources.mistakes().areOfPublished() ? known.ofPublished() : ofForms(known);
        this.items = new ItemReader(sources, shared.vocabularies());
    }

    /** What is written once cannot hang on the way that a case takes: nobody would ever work it out. */
    private static Names ofForms(Names known) {
        Names left = known;
        for (String function : OF_THE_WAY) {
            left = left.telling(function, Map.of());
        }
        return left;
    }

    /** The guide of a service whose shape is right. */
    Guide guide(Node.Fields service) {
        return new GuideReader(sources, shared).read(service);
    }

    /** What is compiled of a service, as its guide is known. */
    Optional<Parts> read(Laid laid, Guide guide) {
        Node.Fields service = laid.service();
        FormNames.check(laid.form(), sources, shared);
        UnfilledTexts.check(laid, sources.mistakes());
        new RegisterNames(shared.vocabularies(), sources.mistakes()).check(laid);
        Optional<FormSource> asked = sound(() -> new FormReader(items).application(laid.form(), service));
        Optional<Form> form = asked.flatMap(source -> compiled(source, facts));
        if (form.isEmpty()) {
            return Optional.empty();
        }
        Names names = form.get().inside(LetterNames.of(facts));
        WorkflowSource written = Readers.of(asked.get(), service)
                .in(
                        new WorkflowReader(items).read(laid.workflow()),
                        shared.places().posts(),
                        sources.mistakes());
        OfficialForms.Read forms = new OfficialForms(sources, items, folder).read(names, written);
        Map<String, Form> officials = forms.sound();
        List<LetterFiles.Named> letters = LetterFiles.issued(service);
        Optional<Workflow> way = compiled(written, names, form.get(), forms, letters, guide);
        new NamedPosts(
                        shared.places(),
                        way,
                        (level, post) -> shared.deserted().lacking(guide, level, post),
                        sources.mistakes())
                .check(laid.workflow());
        way.ifPresent(moves -> new FeePoints(laid, written, moves, sources.mistakes()).check());
        way.ifPresent(moves -> new UnmetConditions(laid, names, written, moves, sources.mistakes()).check());
        way.ifPresent(moves -> {
            var numbers = new PartyNumbers(form.get(), moves, sources.mistakes());
            numbers.check(written);
            numbers.signers(laid.service());
        });
        new NoticeSecrets(form.get(), sources.mistakes()).check(written);
        way.ifPresent(moves -> windows(service, form.get(), moves));
        way.ifPresent(moves -> new ComingInPerson(laid, written, moves, sources.mistakes()).check(guide));
        var templates = new LetterFiles(sources, folder, variants);
        way.ifPresent(moves -> templates.areIssued(letters, moves));
        if (!forms.mistaken().isEmpty()) {
            return Optional.empty();
        }
        return way.map(moves -> {
            var told = new LetterNames(names, officials, moves);
            Names decided = inEach(told.all(), Effect.CERTIFICATE, moves);
            new CaseTexts(laid, form.get(), moves, told, sources.mistakes()).check();
            return new Parts(
                    form.get(),
                    officials,
                    moves,
                    templates.read(letters, id -> inEach(told.in(id), id, moves), form.get(), false),
                    templates.read(LetterFiles.blanks(service), letter -> names, form.get(), true),
                    reasons(service, moves),
                    day("validFrom", service, decided),
                    validUntil(service, decided),
                    new UpkeepReader(sources.mistakes(), variants).read(service, decided),
                    new InvitationReader(sources.mistakes()).read(service, form.get()),
                    Renames.of(laid, sources.mistakes()));
        });
    }

    /** What can be read in the scope of one element, where there is a paper for each. */
    private static Names inEach(Names names, String paper, Workflow workflow) {
        return workflow.each(paper)
                .map(each -> names.inside(Map.of(each.name(), each.element())))
                .orElse(names);
    }

    private List<Reason> reasons(Node.Fields service, Workflow workflow) {
        List<String> known = workflow.moves().stream()
                .filter(move -> move.needs().stream().anyMatch(Need.Reason.class::isInstance))
                .map(Move::id)
                .toList();
        return service.maps("reasons").stream()
                .map(reason -> {
                    reason.writtens("moves").stream()
                            .filter(move -> !known.contains(move.text()))
                            .forEach(move -> sources.mistakes().unknown(move, say("move that needs a reason"), known));
                    return new Reason(
                            reason.stringOrEmpty("id"), reason.words("text"), Set.copyOf(reason.strings("moves")));
                })
                .toList();
    }

    /** Where there is no window, nothing would ever count as the same one. */
    private void windows(Node.Fields service, Form form, Workflow workflow) {
        if (form.once().equals(Optional.of(Once.WINDOW))
                && workflow.programme().windows().isEmpty()) {
            service.written("once")
                    .ifPresent(once -> sources.mistakes()
                            .add(once.problem(
                                    say("'once: window' counts by window, and the workflow opens none."),
                                    say("Give the workflow a window, or write once: open or once: ever."))));
        }
    }

    /** Looks at what can be judged while another file of the service cannot be read. */
    void look(Node.Fields service, Optional<Node.Fields> form) {
        new GuideReader(sources, shared).read(service);
        form.flatMap(pages -> sound(() -> new FormReader(items).application(pages, service)))
                .ifPresent(pages -> compiled(pages, facts));
    }

    /** A form that names an element or a vocabulary that is not there cannot be judged: more would only confuse. */
    private Optional<FormSource> sound(Supplier<FormSource> form) {
        int before = sources.mistakes().count();
        return Optional.of(form.get()).filter(source -> sources.mistakes().count() == before);
    }

    private Optional<Form> compiled(FormSource source, Names around) {
        return switch (Form.compile(source, around)) {
            case Form.Compilation.Ready ready -> {
                ready.warnings().forEach(sources.mistakes()::warn);
                yield Optional.of(ready.form());
            }
            case Form.Compilation.Refused refused -> {
                sources.mistakes().unusable(refused.problems());
                yield Optional.empty();
            }
        };
    }

    private Optional<Workflow> compiled(
            WorkflowSource source,
            Names names,
            Form form,
            OfficialForms.Read officials,
            List<LetterFiles.Named> letters,
            Guide guide) {
        Set<String> issued = new LinkedHashSet<>();
        var each = new LinkedHashMap<String, Written>();
        letters.forEach(letter -> {
            issued.add(letter.id());
            letter.each().ifPresent(list -> each.put(letter.id(), list));
        });
        var declared = new Declared(
                names,
                officials.fills(),
                officials.kept(),
                PaperTerms.titles(form.paperTerms()),
                SmallItem.answers(form),
                ChoiceWords.in(form),
                issued,
                each,
                shared.deserted().of(guide),
                new Limits(guide.time().statutory(), guide.time().promised()));
        return switch (Workflow.compile(source, declared)) {
            case Workflow.Compilation.Ready ready -> {
                ProgrammeReader.partsToCome(source, sources.mistakes());
                ready.warnings().forEach(sources.mistakes()::warn);
                yield Optional.of(ready.workflow());
            }
            case Workflow.Compilation.Refused refused -> {
                sources.mistakes().unusable(refused.problems());
                yield Optional.empty();
            }
        };
    }

    private Optional<Expression> validUntil(Node.Fields service, Names names) {
        return written("validUntil", service)
                .flatMap(written -> day("validUntil", service, names)
                        .map(rule -> new Lengths(sources.mistakes()).end(written, rule)));
    }

    private Optional<Expression> day(String key, Node.Fields service, Names names) {
        return written(key, service)
                .filter(this::isDay)
                .flatMap(written -> sources.mistakes().compiled(written, names, Type.DATE));
    }

    private static Optional<Written> written(String key, Node.Fields service) {
        return service.fields("result").flatMap(result -> result.written(key));
    }

    /** A length of time has a key of its own. */
    private boolean isDay(Written written) {
        Optional<Period> period = Period.parse(written.text());
        period.ifPresent(length -> sources.mistakes()
                .add(written.problem(
                        say("'{period}' is a length of time, and here a rule gives a day.", written),
                        say(
                                "Write '{plain}', which counts from the first day, or count from a day: {rule}.",
                                "validFor: " + written,
                                "case.decidedOn + " + written))));
        return period.isEmpty();
    }
}
