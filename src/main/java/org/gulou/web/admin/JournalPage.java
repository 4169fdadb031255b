package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.gulou.admin.amendments.Amendment;
import org.gulou.admin.amendments.Amendments;
import org.gulou.cases.MoveNames;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.Service;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.journal.Chain;
import org.gulou.journal.Entry;
import org.gulou.journal.Journal;
import org.gulou.journal.Search;
import org.gulou.journal.Verdict;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Words;
import org.gulou.places.Body;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.HeldBack;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Paging;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Stamp;

/** Who did or saw what, and whether it is still what was written down. */
@Named
@RequestScoped
public class JournalPage {
    /** An entry as the page shows it: names are looked up anew, the journal holds ids only. */
    public record Row(String at, String actor, Known action, Known object, String said, String named, boolean sealed) {}

    /** What the journal has, with words where the portal knows it; a definition may name any other act. */
    public record Known(String id, String words) {}

    private static final int PAGE = 50;
    private static final String HOME = "/admin/journal.xhtml";
    private static final List<String> TYPED = List.of("actor", "action", "object");
    private static final List<String> FIELDS = List.of("actor", "action", "object", "from", "until");
    private static final String BY_CODE = "code:";

    @Inject
    HttpServletRequest request;

    @Inject
    Journal journal;

    @Inject
    Chain chain;

    @Inject
    People people;

    @Inject
    Amendments amendments;

    @Inject
    Published published;

    @Inject
    MoveNames moveNames;

    @Inject
    HeldBack heldBack;

    @Inject
    Language language;

    private Optional<Verdict> verdict = Optional.empty();
    private final Once<Long> count = new Once<>();
    private final Once<List<Row>> rows = new Once<>();

    /** Leads to what is looked for, with what was typed out of the address; else verifies. */
    public void open() {
        boolean posted = request.getMethod().equals("POST");
        if (posted && !Posted.of(request).text("do").equals(PeoplePage.FIND)) {
            verify();
        } else {
            heldBack.address(HOME, FIELDS, TYPED::contains).ifPresent(Reply::redirect);
        }
    }

    /** Reads the whole chain and compares every hash. */
    private void verify() {
        verdict = Optional.of(chain.verify(List.of()));
    }

    public boolean isVerified() {
        return verdict.isPresent();
    }

    public boolean isSound() {
        return verdict.filter(Verdict.Sound.class::isInstance).isPresent();
    }

    /** The head of a sound chain, to be noted elsewhere; the place where a broken one breaks. */
    public String getFinding() {
        return verdict.map(found -> switch (found) {
                    case Verdict.Sound(var head, long unsealed) -> head.toString();
                    case Verdict.Broken(long position, String what, long unsealed) -> position + ": " + what;
                })
                .orElse("");
    }

    public long getUnsealed() {
        return verdict.map(Verdict::unsealed).orElse(0L);
    }

    public List<Row> getRows() {
        return rows.get(() -> isLost() ? List.of() : getPaging().read(this::rows));
    }

    private List<Row> rows(int first, int size) {
        List<Entry> page = journal.find(search(), first, size);
        Set<Long> sealed = chain.places(page).keySet();
        return page.stream()
                .map(entry -> row(entry, sealed.contains(entry.getId())))
                .toList();
    }

    public Paging getPaging() {
        return Paging.of(Posted.of(request), heldBack.here(HOME, FIELDS, TYPED::contains), PAGE, getCount());
    }

    private Row row(Entry entry, boolean sealed) {
        String said = journal.payload(entry).filter(some -> !some.equals("{}")).orElse("");
        return new Row(
                Stamp.of(entry.getAt()),
                actor(entry.getActor()),
                new Known(entry.getAction(), action(entry)),
                object(entry.getObject()),
                said,
                String.join(language.say("list.comma"), new QuotedIds(said).names(this::called)),
                sealed);
    }

    /** What the portal calls somebody or something by this id. */
    private Optional<String> called(String id) {
        Catalogue catalogue = published.catalogue();
        return catalogue
                .service(id)
                .map(Service::title)
                .or(() -> catalogue.offer(id).map(Offer::body).map(Body::name))
                .or(() -> Optional.of(id)
                        .filter(catalogue.places().bodyIds()::contains)
                        .flatMap(body -> catalogue.places().body(new BodyId(body)))
                        .map(Body::name))
                .map(language::of)
                .or(() -> people.find(id).map(Person::getName));
    }

    /** Of a move, what its service calls it: the portal may call another act by the same id, as one registers a house. */
    private String action(Entry entry) {
        return moveNames
                .of(entry.getObject(), entry.getAction())
                .map(language::of)
                .or(() -> known("admin.action.", entry.getAction()))
                .orElse("");
    }

    private Known object(String id) {
        return new Known(
                id,
                known("admin.object.", id)
                        .or(() -> people.find(id).map(Person::getName))
                        .or(() -> amendments.find(id).map(Amendment::getTitle))
                        .orElse(""));
    }

    private String actor(String id) {
        return id.startsWith(BY_CODE)
                ? language.say("admin.actor.by-code", id.substring(BY_CODE.length()))
                : known("admin.actor.", id).orElseGet(() -> name(id));
    }

    private Optional<String> known(String start, String id) {
        ResourceBundle words = Words.in(language.getTag()).bundle();
        return Optional.of(start + id).filter(words::containsKey).map(words::getString);
    }

    private String name(String id) {
        return people.find(id).map(Person::getName).orElse(id);
    }

    private Search search() {
        return new Search(
                id(typed("actor")),
                id("admin.action.", typed("action")),
                id("admin.object.", typed("object")),
                day("from").map(OfficeTime::startOf),
                day("until").map(last -> OfficeTime.startOf(last.plusDays(1))));
    }

    /** The words by which the page names something count as its id, as she reads nothing else. */
    private String id(String start, String typed) {
        ResourceBundle words = Words.in(language.getTag()).bundle();
        return words.keySet().stream()
                .filter(key -> key.startsWith(start) && words.getString(key).equalsIgnoreCase(typed.strip()))
                .sorted()
                .map(key -> key.substring(start.length()))
                .findFirst()
                .orElse(typed);
    }

    /** A name that belongs to one person counts as her id. */
    private String id(String typed) {
        List<Person> named = typed.isEmpty() ? List.of() : people.search(typed, 0, 2);
        return named.size() == 1 ? named.getFirst().getId() : typed;
    }

    /** Whether the first day is after the last, so that nothing lies between them. */
    public boolean isBackwards() {
        return day("from").flatMap(first -> day("until").filter(first::isAfter)).isPresent();
    }

    private Optional<LocalDate> day(String parameter) {
        return AsTyped.day(typed(parameter));
    }

    public String typed(String parameter) {
        return heldBack.whole(Posted.of(request)).text(parameter);
    }

    /** Whether what she typed is no longer kept. */
    public boolean isLost() {
        return heldBack.isLost();
    }

    /** How many entries the filters leave. */
    public long getCount() {
        return count.get(() -> isLost() ? Long.valueOf(0) : Long.valueOf(journal.count(search())));
    }
}
