package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gulou.cases.CaseFile;
import org.gulou.cases.FormWorld;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.forms.Eligibility;
import org.gulou.forms.Journey;
import org.gulou.forms.PaperDue;
import org.gulou.forms.Question;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a catalogue that is not live yet would mean for what people have begun and filed: each draft and each open case is
 * lived through once as it is and once as it would be. Drafts would follow; cases stay on their version whatever comes of it.
 */
@ApplicationScoped
public class Forecast {
    /** So many drafts or cases are lived through at most; more would tell nothing else. */
    private static final int MOST = 5_000;

    /** So many lie in memory at once with all their answers. */
    static final int AT_ONCE = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    @PersistenceContext
    EntityManager em;

    @Inject
    Registry registry;

    @Inject
    Published published;

    @Inject
    Applicants applicants;

    @Inject
    EarlierCases earlier;

    @Inject
    Clock clock;

    /** The services of which there are drafts or open cases. */
    @Transactional
    public Set<String> services() {
        var services = new TreeSet<>(
                em.createQuery("select distinct d.service from Draft d where d.filedAs is null", String.class)
                        .getResultList());
        services.addAll(em.createQuery("select distinct c.service from CaseFile c where c.ended is null", String.class)
                .getResultList());
        return services;
    }

    /**
     * The drafts of a service, the last touched first, by what would become of each.
     *
     * @param from when it would be published: figures and conditions are those of that day
     */
    @Transactional
    public Outlook drafts(String service, Catalogue proposed, Instant from) {
        String which = "from Draft d where d.service = :service and d.filedAs is null";
        return Outlook.of(
                count("select count(d) " + which, service),
                ids("select d.id " + which + " order by d.touchedAt desc", service, MOST)
                        .flatMap(some -> each("select d from Draft d where d.id in :some", Draft.class, some))
                        .map(draft -> draft(draft, proposed, from)));
    }

    /**
     * The open cases of a service, the newest first: what it would have meant, had they been filed under it.
     *
     * @param from when it would be published: they are judged as if filed on that day
     */
    @Transactional
    public Outlook cases(String service, Catalogue proposed, Instant from) {
        return cases(service, proposed, from, MOST);
    }

    @Transactional
    Outlook cases(String service, Catalogue proposed, Instant from, int most) {
        String which = "from CaseFile c where c.service = :service and c.ended is null";
        return Outlook.of(
                count("select count(c) " + which, service),
                ids("select c.number " + which + " order by c.filedAt desc", service, most)
                        .flatMap(some -> each("select c from CaseFile c where c.number in :some", CaseFile.class, some))
                        .map(file -> filed(file, proposed, from)));
    }

    private int count(String query, String service) {
        return em.createQuery(query, Long.class)
                .setParameter("service", service)
                .getSingleResult()
                .intValue();
    }

    private Stream<List<String>> ids(String query, String service, int most) {
        List<String> ids = em.createQuery(query, String.class)
                .setParameter("service", service)
                .setMaxResults(most)
                .getResultList();
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + AT_ONCE)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
    }

    /** What these ids stand for; the session lets each go once it was looked at. */
    private <T> Stream<T> each(String query, Class<T> type, List<String> ids) {
        List<T> found = em.createQuery(query, type).setParameter("some", ids).getResultList();
        return found.stream().onClose(() -> found.forEach(em::detach));
    }

    private Outlook.Fate filed(CaseFile file, Catalogue proposed, Instant from) {
        Optional<ServiceVersion> newer =
                proposed.offer(file.offer()).filter(Forecast::isHere).flatMap(proposed::version);
        if (newer.isEmpty()) {
            return Outlook.Fate.NO_LONGER_OFFERED;
        }
        Proceeding proceeding = registry.look(file);
        Answers answers = Answers.fromMap(MAPPER.readValue(file.answers(), MAP));
        Circumstances before =
                FormWorld.ofCase(published.catalogue(), proceeding, from).with(earlier.lookups(file));
        Circumstances after = FormWorld.ofCase(proposed, proceeding, from).with(earlier.lookups(file));
        Journey as = Journey.of(proceeding.version().form(), answers, before);
        Journey read = Journey.of(newer.get().form(), newer.get().succession().read(answers), after);
        Outlook.Fate fate = fate(as, read, Set.of());
        return fate.what() == Outlook.What.UNAFFECTED
                        && !as.fees().total().equals(read.fees().total())
                ? new Outlook.Fate(Outlook.What.FEE, Set.of())
                : fate;
    }

    private Outlook.Fate draft(Draft draft, Catalogue proposed, Instant from) {
        Catalogue now = published.catalogue();
        Optional<Offer> offer = proposed.offer(draft.offer()).filter(Forecast::isHere);
        Optional<ServiceVersion> newer = offer.flatMap(proposed::version);
        Optional<ServiceVersion> older =
                published.version(draft.service(), draft.serviceVersion(), draft.offer(), clock.instant());
        if (newer.isEmpty() || older.isEmpty()) {
            return Outlook.Fate.NO_LONGER_OFFERED;
        }
        Circumstances before = now.offer(draft.offer())
                .map(there -> world(now, there, draft, from))
                .orElseGet(() -> world(proposed, offer.orElseThrow(), draft, from));
        Journey as = Journey.of(older.get().form(), draft.answers(), before);
        Answers answers = newer.get().succession().read(draft.answers());
        Journey read = Journey.of(newer.get().form(), answers, world(proposed, offer.orElseThrow(), draft, from));
        Set<String> again = LookAgain.between(as, read).changed();
        return fate(as, read, again);
    }

    /** What leads elsewhere has no form by which anything could be lived through. */
    private static boolean isHere(Offer offer) {
        return offer.elsewhere().isEmpty();
    }

    private Circumstances world(Catalogue catalogue, Offer offer, Draft draft, Instant from) {
        return FormWorld.ofDraft(catalogue, offer, applicants.parties(draft.owner()), from)
                .with(earlier.lookups(draft.owner()));
    }

    private static Outlook.Fate fate(Journey before, Journey after, Set<String> again) {
        if (before.eligibility().overall() != Eligibility.Outcome.NO
                && after.eligibility().overall() == Eligibility.Outcome.NO) {
            return new Outlook.Fate(Outlook.What.INELIGIBLE, refusing(after));
        }
        Set<String> more = new TreeSet<>(due(after));
        more.removeAll(due(before));
        if (!more.isEmpty()) {
            return new Outlook.Fate(Outlook.What.MORE, more);
        }
        return again.isEmpty() ? Outlook.Fate.UNAFFECTED : new Outlook.Fate(Outlook.What.AGAIN, plain(again));
    }

    private static Set<String> refusing(Journey journey) {
        var rules = new TreeSet<String>();
        journey.eligibility().findings().stream()
                .filter(finding -> finding.outcome() == Eligibility.Outcome.NO)
                .forEach(finding -> rules.add(finding.rule()));
        return rules;
    }

    /** What is asked and must be answered or handed in, answered or not. */
    private static Set<String> due(Journey journey) {
        var due = new TreeSet<String>();
        journey.pages().stream()
                .filter(page -> !page.id().equals(Journey.PAPERS))
                .flatMap(page -> leaves(journey.questions(page.id(), "zh")))
                .filter(Question::required)
                .forEach(question -> due.add(plain(question.id())));
        journey.papers().stream().map(PaperDue::id).forEach(due::add);
        return due;
    }

    private static Stream<Question> leaves(List<Question> questions) {
        return questions.stream()
                .flatMap(question ->
                        question.parts().isEmpty() && question.rows().isEmpty()
                                ? Stream.of(question)
                                : Stream.concat(
                                        leaves(question.parts()),
                                        question.rows().stream().flatMap(row -> leaves(row.parts()))));
    }

    private static Set<String> plain(Set<String> paths) {
        var plain = new TreeSet<String>();
        paths.forEach(path -> plain.add(plain(path)));
        return plain;
    }

    /** A path without the keys of rows, which tell nobody anything. */
    private static String plain(String path) {
        return path.replaceAll("\\.r[0-9a-z]{6}(?=\\.|$)", "");
    }
}
