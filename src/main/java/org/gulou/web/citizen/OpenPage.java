package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.identity.OneTimeCodes;
import org.gulou.identity.OneTimeCodes.Purpose;
import org.gulou.intake.Corrections;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Reply;
import org.omnifaces.cdi.Param;

/**
 * Opens the case that a message told of. The link alone only shows a button: programs that read mail follow links, and
 * would use up the code.
 */
@Named
@RequestScoped
public class OpenPage {
    @Inject
    @Param(pathIndex = 0)
    String code;

    @Inject
    HttpServletRequest request;

    @Inject
    OneTimeCodes codes;

    @Inject
    Registry registry;

    @Inject
    Corrections corrections;

    @Inject
    Access access;

    private boolean good;

    public void open() {
        String given = Optional.ofNullable(code).orElse("");
        if (!request.getMethod().equals("POST")) {
            good = codes.subject(Purpose.OPEN_CASE, given).isPresent();
            return;
        }
        Optional<Proceeding> found = codes.use(Purpose.OPEN_CASE, given).flatMap(this::enter);
        if (found.isEmpty()) {
            Reply.unprocessable();
            return;
        }
        Reply.redirect(page(found.get()) + found.get().file().getNumber());
    }

    /** Where she does what the case waits for. */
    private String page(Proceeding proceeding) {
        if (corrections.of(proceeding).isPresent()) {
            return "/correct/";
        }
        return proceeding.asked().isEmpty() ? "/case/" : "/pay/";
    }

    /** @param subject number and query code, as the message's sender put them together */
    private Optional<Proceeding> enter(String subject) {
        int blank = subject.indexOf(' ');
        String queryCode = subject.substring(blank + 1);
        return CaseNumber.read(subject.substring(0, blank)).flatMap(number -> {
            Optional<Proceeding> found = registry.byCode(number, queryCode);
            found.ifPresent(proceeding -> access.open(number, queryCode));
            return found;
        });
    }

    /** Whether the button can still be pressed with success. */
    public boolean isGood() {
        return good;
    }
}
