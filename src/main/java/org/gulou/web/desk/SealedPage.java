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
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.ServiceNames;
import org.gulou.web.ui.Stamp;

/** The applications that stay sealed until their window closes: numbers, and nothing of what is in them. */
@Named
@RequestScoped
public class SealedPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Seals seals;

    @Inject
    CurrentUser user;

    @Inject
    ServiceNames services;

    /** A sealed application, as far as it may be seen. */
    public record Row(String number, String service, String until) {}

    /** Leads to this page who asked for a sealed case, and writes down that she did; 404 for every other number. */
    void showOrNotFound(String asked) {
        Optional<Seals.Sealed> closed = CaseNumber.read(asked).flatMap(number -> seals.asked(number, user.official()));
        closed.ifPresentOrElse(found -> Reply.redirect("/desk/sealed.xhtml?number=" + found.number()), Reply::notFound);
    }

    public List<Row> getRows() {
        return seals.at(user.official()).stream()
                .map(one -> new Row(one.number(), services.of(one.service()), Stamp.of(one.until())))
                .toList();
    }

    public int getCount() {
        return getRows().size();
    }

    /** The number that was asked for; the empty text where the list was. */
    public String getAsked() {
        return CaseNumber.read(Posted.of(request).text("number"))
                .map(CaseNumber::toString)
                .orElse("");
    }
}
