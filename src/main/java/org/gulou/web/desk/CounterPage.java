package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.forms.kind.TextKind;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.NotAllowed;
import org.gulou.intake.Attendance;
import org.gulou.intake.Attendances;
import org.gulou.intake.Draft;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Chosen;
import org.gulou.web.ui.DraftKey;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Phone;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.SentBack;
import org.gulou.web.ui.Slip;

/** An official begins an application for somebody who is at the counter, or whom she visits in the village. */
@Named
@RequestScoped
public class CounterPage {
    private static final String SCANS = "scans";
    private static final String NOT_FOR_PERSONS = "not-for-persons";
    private static final int LONGEST_NAME = 100;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Attendances attendances;

    @Inject
    Published published;

    @Inject
    Language language;

    @Inject
    Chosen chosen;

    @Inject
    SentBack sentBack;

    @Inject
    Clock clock;

    private final List<Slip> slips = new ArrayList<>();

    /** Looks for services by name or begins the application and goes on to its form; whatever was typed or chosen stays. */
    public void open() {
        Posted posted = posted();
        if (posted.values().isEmpty()) {
            return;
        }
        chosen.read(new Chosen.For("", user.official(), "counter"), SCANS, posted);
        boolean search = isSearch(posted);
        if (!search) {
            judge(posted);
        }
        if (!chosen.refused(SCANS).isEmpty()) {
            slips.add(new Slip(SCANS, chosen.refused(SCANS)));
        }
        if (posted.has(NOT_FOR_PERSONS)) {
            isWrong("offer", "counter.wrong.kind");
        }
        if (request.getMethod().equals("POST")) {
            Optional<Posted> back = search || !slips.isEmpty() ? Optional.of(posted) : begin(posted);
            back.ifPresent(form -> sentBack.show(
                    "/desk/counter.xhtml", chosen.into(SCANS, form).values()));
        }
    }

    /** What is sent, or is shown again, or is looked for by the address: {@code ?q=}, such as a bookmark for one service. */
    private Posted posted() {
        return request.getMethod().equals("POST")
                ? Posted.of(request)
                : sentBack.shown().orElseGet(() -> new Posted(lookedFor(), List.of()));
    }

    private Map<String, List<String>> lookedFor() {
        return Optional.ofNullable(request.getParameter("q"))
                .map(q -> Map.of("q", List.of(q), "do", List.of("find")))
                .orElse(Map.of());
    }

    /** The key Enter looks for what was typed as the name of a service, and begins where that was looked for already. */
    private static boolean isSearch(Posted posted) {
        return switch (posted.text("do")) {
            case "find" -> true;
            case "enter" -> !posted.text("q").equals(posted.text("searched"));
            default -> false;
        };
    }

    private void judge(Posted posted) {
        String name = posted.text("name");
        String number = posted.text("number");
        if (offer(posted)
                .filter(here -> attendances.serves(user.official(), here))
                .isEmpty()) {
            isWrong("offer", "counter.wrong.offer");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || !TextKind.mayBeName(name)) {
            isWrong("name", "counter.wrong.name");
        }
        if (phone(posted).isEmpty()) {
            isWrong("phone", "counter.wrong.phone");
        }
        if (kind(posted).isEmpty() || number.isEmpty() || number.length() > Attendance.LONGEST) {
            isWrong("number", "counter.wrong.evidence");
        }
    }

    private Optional<Offer> offer(Posted posted) {
        return published.catalogue().offer(posted.text("offer"));
    }

    private Optional<String> phone(Posted posted) {
        return Phone.read(posted.text("phone"), OfficeTime.day(clock.instant()));
    }

    private static Optional<Attendance.Evidence> kind(Posted posted) {
        return Arrays.stream(Attendance.Evidence.values())
                .filter(evidence -> evidence.name().equals(posted.text("evidence")))
                .findFirst();
    }

    /** Goes on to the form; back comes what cannot be begun. */
    private Optional<Posted> begin(Posted posted) {
        try {
            Draft draft = attendances.start(
                    offer(posted).orElseThrow(),
                    user.official(),
                    posted.text("name"),
                    phone(posted).orElseThrow(),
                    new Attendance.Shown(kind(posted).orElseThrow(), posted.text("number")));
            attendances.show(draft.getId(), chosen.handOver(SCANS, draft.getId()));
            DraftKey.give(draft, request, (HttpServletResponse)
                    FacesContext.getCurrentInstance().getExternalContext().getResponse());
            Reply.redirect("/apply/" + draft.getId());
            return Optional.empty();
        } catch (NotAllowed notForPersons) {
            return Optional.of(posted.with(NOT_FOR_PERSONS, List.of("yes")));
        }
    }

    private void isWrong(String field, String key) {
        slips.add(new Slip(field, language.say(key)));
    }

    /** All that is to be put right, so that whoever waits at the counter waits once. */
    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }

    public String typed(String field) {
        return posted().text(field);
    }

    public List<QueuePage.Entry> getEvidences() {
        String chosen = typed("evidence");
        return Arrays.stream(Attendance.Evidence.values())
                .map(kind -> new QueuePage.Entry(
                        kind.name(),
                        language.say("counter.evidence." + kind),
                        kind.name().equals(chosen)))
                .toList();
    }
}
