package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.identity.Allowance;
import org.gulou.identity.Attempts;
import org.gulou.identity.Network;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** Opens a case by its number and query code, without signing in; who guesses is slowed down. */
@Named
@RequestScoped
public class TrackPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    Registry registry;

    @Inject
    Attempts attempts;

    @Inject
    Language language;

    private final List<Slip> slips = new ArrayList<>();
    private String number = "";

    public void open() {
        if (request.getMethod().equals("POST")) {
            Posted posted = Posted.of(request);
            number = posted.text("number");
            look(CaseNumber.read(number), posted.text("code"));
            if (!slips.isEmpty()) {
                Reply.unprocessable();
            }
        }
    }

    private void look(Optional<CaseNumber> read, String code) {
        if (read.isEmpty()) {
            slips.add(new Slip("number", language.say("track.number.wrong")));
        }
        if (code.isEmpty()) {
            slips.add(new Slip("code", language.say("track.code.missing")));
        }
        if (slips.isEmpty()) {
            judge(read.orElseThrow(), code);
        }
    }

    private void judge(CaseNumber asked, String code) {
        String network = Network.of(request.getRemoteAddr());
        String here = "case " + asked + " from " + network;
        Duration pause = attempts.take(Map.of(
                "case " + asked, Allowance.ANYWHERE, here, Allowance.OWN, "cases from " + network, Allowance.NETWORK));
        if (pause.isPositive()) {
            slips.add(new Slip("code", language.say("attempts.wait", Math.max(1, pause.toSeconds()))));
            return;
        }
        Optional<Proceeding> found = registry.byCode(asked, code);
        if (found.isEmpty()) {
            slips.add(new Slip("number", language.say("track.unknown")));
            return;
        }
        attempts.forgive("case " + asked);
        attempts.forgive(here);
        access.open(asked, code);
        Reply.redirect("/case/" + asked);
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }

    public String getNumber() {
        return number;
    }
}
