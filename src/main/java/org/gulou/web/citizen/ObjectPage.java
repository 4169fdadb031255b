package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Linked;
import org.gulou.cases.Notices;
import org.gulou.cases.talk.Enclosing;
import org.gulou.identity.Allowance;
import org.gulou.identity.Attempts;
import org.gulou.identity.Network;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Chosen;
import org.gulou.web.ui.FreeText;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Phone;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import org.gulou.workflow.Step;
import org.omnifaces.cdi.Param;

/** Takes an objection of anybody to what is on public notice; only the office learns who objects. */
@Named
@RequestScoped
public class ObjectPage {
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 100;
    private static final String FILES = "files";

    /** Nobody is known by name here: only the key that her page holds tells one's files from another's. */
    private static final Actor STRANGER = new Actor.Guest(Actor.Guest.OBJECTOR, "");

    @Inject
    @Param(pathIndex = 0)
    String number;

    @Inject
    HttpServletRequest request;

    @Inject
    Notices notices;

    @Inject
    Enclosing enclosing;

    @Inject
    Chosen chosen;

    @Inject
    Access access;

    @Inject
    Attempts attempts;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final List<Slip> slips = new ArrayList<>();
    private Optional<Notices.Notice> found = Optional.empty();

    public void open() {
        found = Optional.ofNullable(number).flatMap(CaseNumber::read).flatMap(notices::open);
        if (found.isEmpty()) {
            Reply.gone();
        } else if (request.getMethod().equals("POST")) {
            read(Posted.of(request));
            if (slips.isEmpty()) {
                object();
            }
            if (!slips.isEmpty()) {
                Reply.unprocessable();
            }
        }
    }

    private void read(Posted posted) {
        slips.addAll(Slip.of("name", mistake("name", LONGEST_NAME)).toList());
        if (phone().isEmpty()) {
            slips.add(new Slip("phone", language.say("object.phone.wrong")));
        }
        slips.addAll(Slip.of("reason", mistake("reason", LONGEST)).toList());
        boolean fills = slips.isEmpty() || !posted.filesOf(FILES).isEmpty();
        Duration pause = fills ? pause() : Duration.ZERO;
        if (pause.isPositive()) {
            slips.add(new Slip("reason", language.say("attempts.wait", Math.max(1, pause.toSeconds()))));
        }
        Posted taken = pause.isPositive() ? new Posted(posted.values(), List.of()) : posted;
        chosen.read(new Chosen.For("", STRANGER, "object " + notice().number()), FILES, taken);
        slips.addAll(Slip.of(FILES, chosen.refused(FILES)).toList());
    }

    private String mistake(String field, int most) {
        return new FreeText(typed(field), "object." + field, most)
                .mistake(language.say("object." + field + ".missing", most), language);
    }

    /** As the forms read it; here also one without its area, or from abroad. */
    private Optional<String> phone() {
        String plain =
                Normalizer.normalize(typed("phone"), Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}\\p{Cf}]", "");
        return Phone.read(plain, OfficeTime.day(clock.instant()))
                .or(() -> Optional.of(plain).filter(number -> number.matches("\\+?\\d{5,15}")));
    }

    /** Files of strangers are kept before they have said anything, so they count as often as what they say. */
    private Duration pause() {
        String network = Network.of(request.getRemoteAddr());
        return attempts.take(Map.of("objections from " + network, Allowance.NETWORK));
    }

    private void object() {
        Notices.Objected objected = enclosing.object(
                CaseNumber.parse(notice().number()),
                new Linked.Objector(typed("name"), phone().orElseThrow(), language.getTag()),
                typed("reason"),
                language.say("object.files.with"),
                number -> chosen.handOver(FILES, number));
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
