package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.Desk;
import org.gulou.cases.views.Views;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.HeldBack;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Paging;
import org.gulou.web.ui.Posted;

/**
 * The queue that an official looks at, or from which she came to a case, so that she goes on in it. From another list she
 * goes back to that, and on in the queue of all that waits for her.
 */
@Named
@RequestScoped
public class QueueTrail {
    private static final String HOME = "/desk/";
    private static final String VIEW = "view";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Desk desk;

    @Inject
    HeldBack heldBack;

    @Inject
    Views views;

    @Inject
    Published published;

    @Inject
    Language language;

    private final Once<QueueFilter> filter = new Once<>();

    /** That of the queue she is in, or came from. Read once: pages ask for it again and again. */
    QueueFilter filter() {
        return filter.get(() -> filter(asked()));
    }

    private Posted asked() {
        Posted posted = Posted.of(request);
        String view = list().isPresent() ? "" : posted.text(VIEW);
        return heldBack.whole(posted.has(VIEW) ? Posted.ofQuery(view) : posted);
    }

    /** The list that is no queue from which she came; empty where she came from a queue. */
    private Optional<CaseList.View> list() {
        return CaseList.read(Posted.of(request).text(VIEW));
    }

    /** That of the query of an address. */
    QueueFilter filter(String query) {
        return filter(Posted.ofQuery(query));
    }

    private QueueFilter filter(Posted asked) {
        return QueueFilter.of(withOwnColumns(asked), published, language.getTag());
    }

    /** Where the address names no column, she sees those that she has for the service. */
    private Posted withOwnColumns(Posted asked) {
        String service = asked.text("service");
        List<String> own = service.isEmpty() || asked.has(QueueFilter.COLUMN)
                ? List.of()
                : views.columns(user.official(), service);
        return own.isEmpty() ? asked : asked.with(QueueFilter.COLUMN, own);
    }

    /** The queue as the query of its address, with the part of it that she was in; the empty text for all that waits. */
    public String getView() {
        return list().map(CaseList.View::written).orElseGet(this::queue);
    }

    private String queue() {
        return Stream.of(concealed(filter().query()), Paging.part(asked()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    /** The list where she left it. */
    public String getAddress() {
        return list().map(CaseList.View::address).orElseGet(() -> address(""));
    }

    /** What that list is called. */
    public String getTitle() {
        return language.say(list().map(CaseList.View::title).orElse("desk.queue"));
    }

    /** The queue, with {@code more} said to it. */
    String address(String more) {
        String query = Stream.of(more, queue()).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return query.isEmpty() ? HOME : HOME + "?" + query;
    }

    /** The query of an address of the queue, without what she typed. */
    String concealed(String query) {
        return heldBack.conceal(query, QueueFilter.of(query, published, language.getTag())::isPersonal);
    }

    /** The address of the queue with this query. */
    String at(String query) {
        return query.isEmpty() ? HOME : HOME + "?" + concealed(query);
    }

    /** Where the address tells what somebody typed, the one that does not. */
    Optional<String> untelling() {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return HeldBack.tells(query, filter()::isPersonal)
                ? Optional.of(HOME + "?" + heldBack.conceal(query, filter()::isPersonal))
                : Optional.empty();
    }

    /** The address of a case that is reached from this queue. */
    String to(CaseNumber number) {
        return DeskCase.address(number, getView());
    }

    /** Takes the next case of the queue; the address of its page, or of the queue where none is left. */
    String next() {
        return desk.takeNext(user.official(), filter().queue())
                .map(number -> DeskCase.address(number, queue()))
                .orElseGet(() -> address("empty=true"));
    }
}
