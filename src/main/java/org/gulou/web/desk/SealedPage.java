package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Seals;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Paging;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.ServiceNames;
import org.gulou.web.ui.Stamp;

/** The applications that stay sealed until their window closes: numbers, and nothing of what is in them. */
@Named
@RequestScoped
public class SealedPage {
    private static final int PAGE = 20;
    private static final String HOME = "/desk/sealed.xhtml";

    @Inject
    HttpServletRequest request;

    @Inject
    Seals seals;

    @Inject
    CurrentUser user;

    @Inject
    ServiceNames services;

    private final Once<Long> count = new Once<>();
    private final Once<List<Row>> rows = new Once<>();

    /** A sealed application, as far as it may be seen. */
    public record Row(String number, String service, String until) {}

    /** Leads to this page who asked for a sealed case, and writes down that she did; 404 for every other number. */
    void showOrNotFound(String asked) {
        Optional<Seals.Sealed> closed = CaseNumber.read(asked).flatMap(number -> seals.asked(number, user.official()));
        closed.ifPresentOrElse(found -> Reply.redirect(HOME + "?number=" + found.number()), Reply::notFound);
    }

    /** Those of this part of the list. */
    public List<Row> getRows() {
        return rows.get(() -> getPaging().read((from, most) -> seals.at(user.official(), from, most)).stream()
                .map(one -> new Row(one.number(), services.of(one.service()), Stamp.of(one.until())))
                .toList());
    }

    public Paging getPaging() {
        return Paging.of(Posted.of(request), HOME, PAGE, getCount());
    }

    public long getCount() {
        return count.get(() -> seals.count(user.official()));
    }

    /** The number that was asked for; the empty text where the list was. */
    public String getAsked() {
        return CaseNumber.read(Posted.of(request).text("number"))
                .map(CaseNumber::toString)
                .orElse("");
    }
}
