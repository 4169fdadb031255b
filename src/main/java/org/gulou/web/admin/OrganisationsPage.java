package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.gulou.forms.kind.CodeKind;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Identifiers;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.forms.kind.TextKind;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Mandates;
import org.gulou.identity.Organisation;
import org.gulou.web.ui.HeldBack;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** The organisations for which people can act. */
@Named
@RequestScoped
public class OrganisationsPage {
    private static final String HOME = "/admin/organisations.xhtml";
    private static final List<String> FIELDS = List.of("text");
    private static final int SHOWN = 100;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Mandates mandates;

    @Inject
    HeldBack heldBack;

    private String mistake = "";

    /** Leads to what is looked for, with its words out of the address; else records an organisation. */
    public void open() {
        boolean posted = request.getMethod().equals("POST");
        if (posted && !Posted.of(request).text("do").equals(PeoplePage.FIND)) {
            add();
        } else {
            heldBack.address(HOME, FIELDS, FIELDS::contains).ifPresent(Reply::redirect);
        }
    }

    /** Records an organisation, or the new name of one that is known. */
    private void add() {
        Posted posted = Posted.of(request);
        mistake = mistake(posted);
        if (mistake.isEmpty()) {
            Organisation recorded = mandates.record(user.official(), posted.text("uscc"), posted.text("name"));
            Reply.redirect(HOME + "?" + heldBack.conceal("text=" + recorded.getUscc(), FIELDS::contains));
        } else {
            Reply.unprocessable();
        }
    }

    private static String mistake(Posted posted) {
        String name = posted.text("name");
        if (!(new CodeKind(Identifiers.USCC)
                                .read(List.of(posted.text("uscc")), new Local(LocalDate.EPOCH, Divisions.NONE))
                        instanceof Reading.Typed(var value, var flaw)
                && flaw.filter(found -> !found.warning()).isEmpty())) {
            return "admin.organisation.uscc-wrong";
        }
        boolean named = !name.isEmpty() && name.length() <= 200 && TextKind.mayBeName(name);
        return named ? "" : "admin.organisation.name-missing";
    }

    public List<Organisation> getOrganisations() {
        return isLost() ? List.of() : mandates.organisations(getText(), 0, SHOWN);
    }

    public String getText() {
        return request.getMethod().equals("POST")
                ? ""
                : heldBack.whole(Posted.of(request)).text("text");
    }

    /** Whether what she typed is no longer kept. */
    public boolean isLost() {
        return heldBack.isLost();
    }

    public String typed(String field) {
        return Posted.of(request).text(field);
    }

    /** The key of what is wrong with what was sent; the empty text if nothing is. */
    public String getMistake() {
        return mistake;
    }
}
