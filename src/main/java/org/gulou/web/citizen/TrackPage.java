package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.identity.Allowance;
import org.gulou.identity.Attempts;
import org.gulou.identity.Network;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Choose;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Meanwhile;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;

/**
 * Opens a case by its number and query code, without signing in; who guesses is slowed down. When a form of somebody who had
 * opened her case so was sent after the portal had forgotten it, this page answers it, and sends it again once it is open.
 */
@Named
@RequestScoped
public class TrackPage {
    // no question of a form is called so, and what was answered travels beside them
    private static final String NUMBER = "track-number";
    private static final String CODE = "track-code";
    private static final Set<String> OWN = Set.of(NUMBER, CODE, "next", "replay");

    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    Registry registry;

    @Inject
    Attempts attempts;

    @Inject
    Meanwhile meanwhile;

    @Inject
    Language language;

    private final List<Slip> slips = new ArrayList<>();

    public void open() {
        if (isAttempt()) {
            Posted posted = Posted.of(request);
            look(CaseNumber.read(getNumber()), posted.text(CODE));
            if (!slips.isEmpty()) {
                Reply.unprocessable();
            }
        }
    }

    private void look(Optional<CaseNumber> read, String code) {
        if (read.isEmpty()) {
            slips.add(new Slip(
                    "number", language.say(getNumber().isBlank() ? "track.number.missing" : "track.number.wrong")));
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
        if (isReplay()) {
            Reply.repeat(getNext());
        } else {
            Reply.redirect(asked(getNext()).filter(asked::equals).isPresent() ? getNext() : "/case/" + asked);
        }
    }

    /** The address of this page, to go on to a page of a case afterwards if {@code next} is one. */
    static String address(String next) {
        return asked(next).isPresent() ? "/track?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8) : "/track";
    }

    /** The case of which a page with this address is. */
    private static Optional<CaseNumber> asked(String address) {
        return Arrays.stream(address.replaceFirst("[?#].*", "").split("/", -1))
                .flatMap(part -> CaseNumber.read(part).stream())
                .findFirst();
    }

    /** Whether this page's own form was sent. */
    private boolean isAttempt() {
        return request.getMethod().equals("POST") && Access.path(request).equals("/track");
    }

    /** Whether a form waits to be sent. */
    public boolean isReplay() {
        return request.getMethod().equals("POST") && (!isAttempt() || request.getParameter("replay") != null);
    }

    /** Where to go afterwards: a path of the portal, whatever was asked for; the empty text for the case itself. */
    public String getNext() {
        String wanted = isReplay() && !isAttempt()
                ? Access.here(request)
                : Optional.ofNullable(request.getParameter("next")).orElse("");
        return Choose.ours(wanted) ? wanted : "";
    }

    /** What the form that waits holds. */
    public List<Posted.Sent> getWaiting() {
        return isReplay()
                ? meanwhile.getAgain().stream()
                        .filter(sent -> !OWN.contains(sent.name()))
                        .toList()
                : List.of();
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }

    /** What she typed; before that the case of the page that she was on, if she was on one. */
    public String getNumber() {
        return isAttempt()
                ? Posted.of(request).text(NUMBER)
                : asked(getNext()).map(CaseNumber::toString).orElse("");
    }
}
