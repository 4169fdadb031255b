package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.CaseSearch;
import org.gulou.cases.FoundCase;
import org.gulou.cases.Sought;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.HeldBack;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Paging;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;

/** All cases of an official's bodies, open or not and wherever they wait: one box, and some filters that stand in the address. */
@Named
@RequestScoped
public class FindPage {
    private static final int PAGE = 20;
    private static final String HOME = "/desk/find.xhtml";
    private static final List<String> ORDERS = List.of("filed", "ended", "number", "applicant", "state");

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    CaseSearch search;

    @Inject
    HeldBack heldBack;

    @Inject
    Published published;

    @Inject
    Language language;

    private final Once<List<FindRow>> rows = new Once<>();
    private final Once<Long> count = new Once<>();

    FindFilter filter() {
        return new FindFilter(heldBack.whole(Posted.of(request)));
    }

    private Sought sought() {
        return filter().sought();
    }

    private Catalogue catalogue() {
        return published.catalogue();
    }

    /** Looks, and has it written down where she looks for somebody; what she typed goes out of the address first. */
    public void open() {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (request.getMethod().equals("POST")) {
            Reply.redirect(at(getQuery()));
        } else if (HeldBack.tells(query, FindFilter::isPersonal)) {
            Reply.redirect(at(heldBack.conceal(query, FindFilter::isPersonal)));
        } else if (!sought().text().isBlank() && !isTooShort()) {
            search.note(user.official(), sought(), getUntold(), getCount());
        }
    }

    /** Where the same is found once more, with {@code more} said to it. */
    String again(String more) {
        return at(Stream.of(getQuery(), more).filter(part -> !part.isEmpty()).collect(Collectors.joining("&")));
    }

    private static String at(String query) {
        return query.isEmpty() ? HOME : HOME + "?" + query;
    }

    /** Whether what she typed is no longer kept. */
    public boolean isLost() {
        return filter().isLost();
    }

    public String getText() {
        return sought().text();
    }

    /** Whether something is looked for. */
    public boolean isAsked() {
        return !sought().isBlank() && !isTooShort() && !isLost();
    }

    public boolean isTooShort() {
        return sought().isTooShort();
    }

    public List<FindRow> getRows() {
        return rows.get(() -> isAsked() ? getPaging().read(this::rows) : List.of());
    }

    List<FindRow> rows(int from, int most) {
        return search.page(user.official(), sought(), from, most).stream()
                .flatMap(found -> row(found).stream())
                .toList();
    }

    private Optional<FindRow> row(FoundCase found) {
        return published
                .version(found.service(), found.version(), found.offer(), Instant.MAX)
                .map(version -> FindRow.of(found, version, catalogue(), language));
    }

    /** How many there are to turn over. */
    public long getCount() {
        return Math.min(counted(), CaseSearch.COUNTED);
    }

    /** Whether there are more than these. */
    public boolean isMore() {
        return counted() > CaseSearch.COUNTED;
    }

    private long counted() {
        return count.get(
                () -> isAsked() ? search.count(user.official(), sought(), CaseSearch.COUNTED + 1) : Long.valueOf(0));
    }

    /** Whether all that is found can be taken along as whole cases. */
    public boolean isDossiers() {
        return DossierDoor.takes(getCount());
    }

    /** How many there are, for a file that holds them all. */
    long countAll() {
        return search.count(user.official(), sought(), Integer.MAX_VALUE);
    }

    public Paging getPaging() {
        return Paging.of(Posted.of(request), at(getQuery()), PAGE, getCount());
    }

    /** The query of the address that shows the same, as it can be seen by everybody. */
    public String getQuery() {
        return heldBack.conceal(filter().query(), FindFilter::isPersonal);
    }

    /** The same for the journal. */
    String getUntold() {
        return HeldBack.untold(filter().query(), FindFilter::isPersonal);
    }

    /** The address of a case that leads back to what was found. */
    public String address(String number) {
        String part = Paging.part(Posted.of(request));
        String query =
                Stream.of(getQuery(), part).filter(some -> !some.isEmpty()).collect(Collectors.joining("&"));
        return CaseNumber.read(number)
                .map(known -> DeskCase.address(known, CaseList.FOUND.of(query).written()))
                .orElse(HOME);
    }

    public DayRange getFiled() {
        return filter().filed();
    }

    public DayRange getEnded() {
        return filter().ended();
    }

    /** What was to narrow it and does not, because it is no day. */
    public List<String> getIgnored() {
        var ignored = new ArrayList<String>();
        if (getFiled().isWrong()) {
            ignored.add(language.say("desk.filed"));
        }
        if (getEnded().isWrong()) {
            ignored.add(language.say("find.ended"));
        }
        return ignored;
    }

    /** Whether the first of two days is after the last. */
    public boolean isBackwards() {
        return getFiled().isBackwards() || getEnded().isBackwards();
    }

    /** All services, by name: of which of them her bodies have cases changes by the hour. */
    public List<QueuePage.Entry> getServices() {
        return catalogue().services().stream()
                .map(service -> entry(service.id(), language.of(service.title()), sought().service()))
                .toList();
    }

    /** Those of the chosen service; none while none is chosen. */
    public List<QueuePage.Entry> getStates() {
        return catalogue().service(sought().service()).stream()
                .flatMap(service -> service.newest().workflow().states().stream())
                .map(state -> entry(state.id(), language.of(state.label()), sought().state()))
                .toList();
    }

    public List<QueuePage.Entry> getCourses() {
        return FindFilter.courses().stream()
                .map(course -> entry(
                        course,
                        language.say("find.course." + course),
                        Posted.of(request).text("course")))
                .toList();
    }

    /** Her bodies, where she has more than one. */
    public List<QueuePage.Entry> getOffices() {
        List<String> bodies = search.bodies(user.official());
        return bodies.size() < 2
                ? List.of()
                : bodies.stream()
                        .map(body -> entry(body, words().office(body), sought().body()))
                        .toList();
    }

    private BoardWords words() {
        return new BoardWords(catalogue(), language);
    }

    private static QueuePage.Entry entry(String id, String title, String chosen) {
        return new QueuePage.Entry(id, title, id.equals(chosen));
    }

    public List<QueuePage.Entry> getOrders() {
        return ORDERS.stream()
                .map(by -> entry(by, language.say("find.order." + by), filter().orderedBy()))
                .toList();
    }

    public boolean isFollowed() {
        return sought().followed();
    }

    public boolean isDown() {
        return sought().order().descending();
    }

    /** The address of the same in the order of a column. */
    public String orderedBy(String by) {
        return at(heldBack.conceal(filter().orderedBy(by), FindFilter::isPersonal));
    }

    /** How a column is ordered; null where it is not, which drops the attribute. */
    public @Nullable String way(String by) {
        if (!filter().orderedBy().equals(by)) {
            return null;
        }
        return isDown() ? "descending" : "ascending";
    }

    /** The names of the columns, for a file. */
    List<String> heads() {
        return Stream.of(
                        "desk.number",
                        "desk.service",
                        "desk.applicant",
                        "desk.state",
                        "desk.filed",
                        "find.ended",
                        "find.at")
                .map(language::say)
                .toList();
    }
}
