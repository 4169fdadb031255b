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
import org.gulou.cases.CaseFile;
import org.gulou.cases.Linked;
import org.gulou.cases.Notices;
import org.gulou.identity.Allowance;
import org.gulou.identity.Attempts;
import org.gulou.identity.Network;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.workflow.Step;
import org.omnifaces.cdi.Param;

/** Takes an objection of anybody to what is on public notice; only the office learns who objects. */
@Named
@RequestScoped
public class ObjectPage {
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 100;

    @Inject
    @Param(pathIndex = 0)
    String number;

    @Inject
    HttpServletRequest request;

    @Inject
    Notices notices;

    @Inject
    Access access;

    @Inject
    Attempts attempts;

    @Inject
    Language language;

    private final List<Slip> slips = new ArrayList<>();
    private Optional<Notices.Notice> found = Optional.empty();

    public void open() {
        found = Optional.ofNullable(number).flatMap(CaseNumber::read).flatMap(notices::open);
        if (found.isEmpty()) {
            Reply.gone();
        } else if (request.getMethod().equals("POST")) {
            read();
            if (slips.isEmpty()) {
                object();
            }
            if (!slips.isEmpty()) {
                Reply.unprocessable();
            }
        }
    }

    private void read() {
        if (typed("name").isEmpty() || typed("name").length() > LONGEST_NAME) {
            slips.add(new Slip("name", language.say("object.name.missing")));
        }
        if (!typed("phone").replaceAll("[\\s-]", "").matches("\\+?\\d{5,15}")) {
            slips.add(new Slip("phone", language.say("object.phone.wrong")));
        }
        if (typed("reason").isEmpty() || typed("reason").length() > LONGEST) {
            slips.add(new Slip("reason", language.say("object.reason.missing", LONGEST)));
        }
    }

    private void object() {
        String network = Network.of(request.getRemoteAddr());
        Duration pause = attempts.take(Map.of("objections from " + network, Allowance.NETWORK));
        if (pause.isPositive()) {
            slips.add(new Slip("reason", language.say("attempts.wait", Math.max(1, pause.toSeconds()))));
            return;
        }
        Notices.Objected objected = notices.object(
                CaseNumber.parse(notice().number()),
                new Linked.Objector(typed("name"), typed("phone"), language.getTag()),
                typed("reason"));
        switch (objected.step()) {
            case Step.Moved moved -> {
                objected.own().ifPresent(own -> access.open(own.number(), own.queryCode()));
                Reply.redirect("/notices?objected="
                        + objected.own().map(CaseFile::getNumber).orElse(""));
            }
            case Step.Needs needs -> slips.add(new Slip("reason", language.of(needs.why())));
            case Step.Refused tooLate -> {
                found = Optional.empty();
                Reply.gone();
            }
        }
    }

    /** Whether anybody can object; where not, nobody is told what became of the case, or whether there is one. */
    public boolean isOpen() {
        return found.isPresent();
    }

    private Notices.Notice notice() {
        return found.orElseThrow();
    }

    public Notices.Notice getNotice() {
        return notice();
    }

    public String typed(String field) {
        return Posted.of(request).text(field).strip();
    }

    public List<Slip> getSlips() {
        return slips;
    }

    public String error(String field) {
        return Slip.at(field, slips);
    }
}
