package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.Desk;
import org.gulou.cases.views.Views;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Paging;
import org.gulou.web.ui.Posted;

/** The queue that an official looks at, or from which she came to a case, so that she goes on in it. */
@Named
@RequestScoped
public class QueueTrail {
    private static final String HOME = "/desk/";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Desk desk;

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
        return posted.has("view") ? QueueFilter.read(posted.text("view")) : posted;
    }

    /** That of the query of an address. */
    QueueFilter filter(String query) {
        return filter(QueueFilter.read(query));
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
        return Stream.of(filter().query(), Paging.part(asked()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    /** The queue where she left it. */
    public String getAddress() {
        return address("");
    }

    /** The same, with {@code more} said to it. */
    String address(String more) {
        String query =
                Stream.of(more, getView()).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return query.isEmpty() ? HOME : HOME + "?" + query;
    }

    /** The address of a case that is reached from this queue. */
    String to(CaseNumber number) {
        return DeskCase.address(number, getView());
    }

    /** After a decision: the same case again, or the next one of the queue. */
    String after(CaseNumber done, boolean next) {
        return next ? next() : to(done);
    }

    /** Takes the next case of the queue; the address of its page, or of the queue where none is left. */
    String next() {
        return desk.takeNext(user.official(), filter().queue()).map(this::to).orElseGet(() -> address("empty=true"));
    }
}
