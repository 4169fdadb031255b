package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Vocabulary;
import org.gulou.forms.Way;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Period;
import org.gulou.workflow.Ending;
import org.gulou.workflow.Word;

/** Takes from {@code service.yaml} what people read, and checks what it names. */
final class GuideReader {
    /** The longest of the terms for which offices keep files that they do not keep for ever (30 years, 10 years). */
    private static final Period LASTING = new Period(30, Period.Unit.YEARS);

    private static final Period NOTHING_KEPT = new Period(0, Period.Unit.DAYS);
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    private final Sources sources;
    private final Shared shared;

    GuideReader(Sources sources, Shared shared) {
        this.sources = sources;
        this.shared = shared;
    }

    Guide read(Node.Fields service) {
        Node.Fields owner = service.fields("owner").orElse(service);
        Node.Fields offered = service.fields("offered").orElse(service);
        listed(owner.writtens("department"), "departments", say("department"));
        offered.writtens("except").forEach(this::division);
        lengths(service);
        return new Guide(
                owner.stringOrEmpty("department"),
                service.string("externalCode"),
                service.stringOrEmpty("type"),
                service.words("title"),
                keywords(service),
                service.words("summary"),
                service.words("description"),
                audience(service),
                themes(service),
                service.maps("legalBasis").stream().map(GuideReader::law).toList(),
                time(service),
                service.stringOrEmpty("access").equals("guest") ? Guide.Access.GUEST : Guide.Access.SIGNED_IN,
                offered(offered, owner.stringOrEmpty("department")),
                service.maps("eligibility").stream().map(GuideReader::condition).toList(),
                service.maps("papers").stream().map(this::paper).toList(),
                service.maps("fees").stream().map(GuideReader::fee).toList(),
                service.maps("steps").stream()
                        .map(step -> new Guide.Step(step.words("title"), step.words("text")))
                        .toList(),
                new LinkedHashSet<>(service.strings("channels")),
                service.integer("visits", 0),
                result(service.fields("result").orElse(service), service.words("title")),
                service.maps("faq").stream()
                        .map(asked -> new Guide.Question(asked.words("question"), asked.words("answer")))
                        .toList(),
                contact(service),
                service.words("demonstration"),
                retention(service.fields("retention").orElse(service)),
                InvitationReader.register(service),
                service.fields("paused").map(paused -> paused(sources, paused)),
                service.string("successor"),
                ElsewhereReader.read(service, sources.mistakes()));
    }

    static Offer.Paused paused(Sources sources, Node.Fields paused) {
        return new Offer.Paused(
                paused.words("reason"), Shared.day(sources, paused, "from"), Shared.day(sources, paused, "until"));
    }

    private void listed(List<Written> codes, String vocabulary, Sentence what) {
        Optional<Vocabulary> list = Optional.ofNullable(shared.vocabularies().get(vocabulary));
        codes.stream()
                .filter(code -> list.flatMap(known -> known.term(code.text())).isEmpty())
                .forEach(code -> sources.mistakes()
                        .unknown(
                                code,
                                what,
                                list.stream()
                                        .flatMap(known -> known.terms().stream())
                                        .map(Vocabulary.Term::id)
                                        .collect(Collectors.toSet())));
    }

    private void division(Written code) {
        if (shared.places().division(new DivisionCode(code.text())).isEmpty()) {
            sources.mistakes().unknown(code, say("division"), Set.of());
        }
    }

    static Map<String, List<String>> keywords(Node.Fields service) {
        var keywords = new LinkedHashMap<String, List<String>>();
        service.fields("keywords")
                .ifPresent(all ->
                        all.fields().keySet().forEach(language -> keywords.put(language, all.strings(language))));
        return keywords;
    }

    static Set<Guide.Audience> audience(Node.Fields service) {
        return service.strings("audience").stream()
                .map(word ->
                        Guide.Audience.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toSet());
    }

    Guide.Themes themes(Node.Fields service) {
        Optional<Node.Fields> themes = service.fields("themes");
        List<Written> person = themes.map(of -> of.writtens("person")).orElse(List.of());
        List<Written> legal = themes.map(of -> of.writtens("legal")).orElse(List.of());
        listed(person, "themes-person", say("theme for persons"));
        listed(legal, "themes-legal", say("theme for legal persons"));
        listed(service.writtens("lifeEvents"), "life-events", say("life event"));
        return new Guide.Themes(texts(person), texts(legal), service.strings("lifeEvents"));
    }

    private static Guide.Fee fee(Node.Fields fee) {
        String amount = fee.stringOrEmpty("amount");
        return new Guide.Fee(
                fee.stringOrEmpty("id"),
                fee.words("title"),
                Optional.of(amount).filter(NUMBER.asMatchPredicate()).map(BigDecimal::new),
                FigureUse.named(amount),
                refund(fee));
    }

    private static Set<Ending> refund(Node.Fields fee) {
        return fee.get("refund").isEmpty()
                ? Set.of(Ending.values())
                : fee.strings("refund").stream()
                        .flatMap(word -> Word.read(Ending.class, word).stream())
                        .collect(Collectors.toSet());
    }

    private static List<String> texts(List<Written> writtens) {
        return writtens.stream().map(Written::text).toList();
    }

    private static Guide.Law law(Node.Fields law) {
        return new Guide.Law(law.words("title"), law.words("document"), law.stringOrEmpty("article"));
    }

    private void lengths(Node.Fields service) {
        var lengths = new Lengths(sources.mistakes());
        service.fields("time").ifPresent(lengths::allowed);
        service.maps("signs").forEach(sign -> lengths.inDays(sign, "within"));
        service.fields("result").ifPresent(result -> lengths.inDays(result, "validFor"));
        service.fields("retention").ifPresent(retention -> {
            lengths.inDays(retention, "draft");
            lengths.inDays(retention, "closed");
            lengths.inDays(retention, "certificate");
        });
    }

    private Guide.Time time(Node.Fields service) {
        Node.Fields time = service.fields("time").orElse(service);
        Optional<Period> statutory = WorkflowReader.period(time, "statutory");
        Optional<Period> promised = WorkflowReader.period(time, "promised");
        time.written("promised").ifPresent(written -> notLonger(sources.mistakes(), statutory, promised, written));
        return new Guide.Time(statutory, promised, time.words("note"));
    }

    /** A promise binds the office and must not be longer than the law allows. */
    static void notLonger(Mistakes mistakes, Optional<Period> allowed, Optional<Period> promised, Written written) {
        if (promised.isPresent() && allowed.isEmpty()) {
            mistakes.add(written.problem(say("Expected 'at once' as the law has it, got '{written}'.", written)));
        }
        if (promised.isPresent() && allowed.isPresent() && promised.get().isSurelyLongerThan(allowed.get())) {
            mistakes.add(written.problem(
                    say(
                            "Expected at most {allowed} as the law allows, got {promised}.",
                            allowed.get().words(),
                            promised.get().words()),
                    say("Promise less.")));
        } else if (promised.isPresent()
                && allowed.filter(promised.get()::isMostlyLongerThan).isPresent()) {
            mistakes.warn(written.problem(
                    say(
                            "{promised} are mostly longer than the {allowed} that the law allows: five working days are a"
                                    + " week.",
                            promised.get().words(),
                            allowed.get().words()),
                    say("Promise less, or write both times in the same unit.")));
        }
    }

    private Guide.Offered offered(Node.Fields offered, String department) {
        var meant = new Guide.Offered(
                offered.strings("by").stream()
                        .flatMap(level -> PlacesReader.level(level).stream())
                        .toList(),
                offered.strings("except").stream().map(DivisionCode::new).collect(Collectors.toSet()),
                offered.string("confirmedBy").flatMap(PlacesReader::level));
        if (meant.bodies(shared.places(), department).findAny().isEmpty()) {
            sources.mistakes()
                    .warn(
                            new Written(String.join(", ", offered.strings("by")), offered.keyPlace("by"))
                                    .problem(
                                            say(
                                                    "Nobody offers this: no body of this level does the work of {department}",
                                                    department),
                                            say(
                                                    "Name another level, or add the department to bodies in vocabularies/bodies.yaml")));
        }
        return meant;
    }

    private static Guide.Condition condition(Node.Fields condition) {
        return new Guide.Condition(
                condition.stringOrEmpty("id"),
                condition.words("words").or(condition.words("else")),
                condition.words("basis"),
                condition.get("when").isPresent(),
                condition.strings("instead").stream().map(Guide.Instead::of).toList());
    }

    /** A paper as the guide names it, where no answer is known yet: a hint that needs one is left out. */
    private Guide.NeededPaper paper(Node.Fields paper) {
        LocalizedText own = paper.words("guideTitle");
        LocalizedText title = own.isEmpty() ? paper.words("title") : own;
        if (holdsNames(title)) {
            sources.mistakes()
                    .at(
                            paper.keyPlace(own.isEmpty() ? "title" : "guideTitle"),
                            say("The guide page cannot fill in the {form} of this title.", "{names}"),
                            say("Write a guideTitle without them."));
        }
        Documents.look(paper, sources.mistakes());
        paper.fields("files").ifPresent(new ItemKeys(sources.mistakes())::files);
        LocalizedText hint = paper.words("hint");
        return new Guide.NeededPaper(
                paper.stringOrEmpty("id"),
                title,
                holdsNames(hint) ? LocalizedText.NONE : hint,
                paper.get("when").isEmpty() && paper.get("required").isEmpty(),
                Documents.of(paper).stream().map(Option::title).toList(),
                paper.strings("ways").stream()
                        .flatMap(way -> Way.parse(way).stream())
                        .filter(way -> way.means() == Way.Means.LATER)
                        .flatMap(way -> Period.parse(way.period()).stream())
                        .findFirst(),
                PrefillReader.register(paper, "from").filter(register -> isLookedUp(paper)),
                paper.integer("original", 0),
                paper.get("blank").isPresent());
    }

    /** One of several is looked up only by keys of its own. */
    private static boolean isLookedUp(Node.Fields paper) {
        return paper.get("each").isEmpty()
                || paper.fields("from")
                        .filter(from -> from.get("by").isPresent())
                        .isPresent();
    }

    private static boolean holdsNames(LocalizedText words) {
        return words.texts().values().stream().anyMatch(text -> text.contains("{"));
    }

    private static Guide.Result result(Node.Fields result, LocalizedText service) {
        return new Guide.Result(
                result.stringOrEmpty("kind"),
                result.words("title").or(service),
                result.words("description"),
                result.string("certificate").map(file -> "certificate"),
                WorkflowReader.period(result, "validFor"));
    }

    private static Guide.Contact contact(Node.Fields service) {
        return service.fields("contact")
                .map(contact -> new Guide.Contact(
                        contact.stringOrEmpty("phone"), contact.stringOrEmpty("complaints"), contact.words("note")))
                .orElse(new Guide.Contact("", "", LocalizedText.NONE));
    }

    private static Guide.Retention retention(Node.Fields retention) {
        return new Guide.Retention(
                WorkflowReader.period(retention, "draft").orElse(NOTHING_KEPT),
                WorkflowReader.period(retention, "closed").orElse(NOTHING_KEPT),
                WorkflowReader.period(retention, "certificate").orElse(LASTING),
                retention.stringOrEmpty("then"));
    }
}
