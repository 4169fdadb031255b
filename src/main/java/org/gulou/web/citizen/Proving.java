package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.duties.Settings;
import org.gulou.forms.kind.CodeKind;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Identifiers;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.identity.AddressProofs;
import org.gulou.identity.AddressProofs.Address;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;

/** The part of a page where somebody proves that an e-mail address and a phone are hers: a code goes out and comes back. */
@Named
@RequestScoped
public class Proving {
    @Inject
    HttpServletRequest request;

    @Inject
    AddressProofs proofs;

    @Inject
    Settings settings;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final List<Slip> slips = new ArrayList<>();
    private String sent = "";
    private String reached = "";

    /**
     * Carries out what was posted to this part.
     *
     * @param owner the id of a person, or the number of a case
     * @return the address that was proved with it; then the caller sends the browser on to {@link #after}
     */
    Optional<Address> act(String owner) {
        Posted posted = Posted.of(request);
        Optional<Address> proved = switch (posted.text("do")) {
            case "code-email" -> send(owner, "email", Identifiers.EMAIL);
            case "code-phone" -> send(owner, "phone", Identifiers.PHONE);
            case "prove-email" -> prove(owner, "email", Identifiers.EMAIL);
            case "prove-phone" -> prove(owner, "phone", Identifiers.PHONE);
            default -> Optional.empty();
        };
        if (!slips.isEmpty()) {
            Reply.unprocessable();
        }
        return proved;
    }

    private Optional<Address> send(String owner, String field, Identifiers shape) {
        address(field, shape).filter(address -> isReached(field, address)).ifPresent(address -> {
            Duration pause = proofs.ask(owner, address, language.getTag(), request.getRemoteAddr());
            if (pause.isPositive()) {
                slips.add(new Slip(field, language.say("attempts.wait", Math.max(1, pause.toSeconds()))));
            } else {
                sent = field;
            }
        });
        return Optional.empty();
    }

    /** Where nothing carries messages of this kind, no code would ever come. */
    private boolean isReached(String field, Address address) {
        boolean reached = settings.reaches(address.text());
        if (!reached) {
            slips.add(new Slip(field, language.say("proof.unsent." + field)));
        }
        return reached;
    }

    private Optional<Address> prove(String owner, String field, Identifiers shape) {
        return address(field, shape).filter(address -> {
            AddressProofs.Judged judged =
                    proofs.prove(owner, address, Posted.of(request).text("code"));
            switch (judged) {
                case PROVED -> {}
                case WRONG -> {
                    sent = field;
                    slips.add(new Slip(field + "-code", language.say("proof.wrong")));
                }
                case OVER -> slips.add(new Slip(field, language.say("proof.over")));
            }
            return judged == AddressProofs.Judged.PROVED;
        });
    }

    /** As it is kept and written to, whichever keyboard it was typed with. */
    private Optional<Address> address(String field, Identifiers shape) {
        Optional<Address> read = read(field, shape);
        read.ifPresent(address -> reached = address.text());
        return read;
    }

    private Optional<Address> read(String field, Identifiers shape) {
        Reading reading = new CodeKind(shape)
                .read(List.of(typed(field)), new Local(OfficeTime.day(clock.instant()), Divisions.NONE));
        boolean good = reading instanceof Reading.Typed(var value, Optional<Reading.Flaw> flaw)
                && flaw.filter(found -> !found.warning()).isEmpty();
        if (!good) {
            slips.add(new Slip(field, language.say("register." + field + ".wrong")));
        }
        return good && reading instanceof Reading.Typed(Value.Text(String text), var flaw)
                ? Optional.of(new Address(text))
                : Optional.empty();
    }

    /** The page {@code path} as it is shown once an address was proved. */
    static String after(String path, Address proved) {
        return path + "?proved=" + (proved.isMail() ? "email" : "phone");
    }

    boolean isProved(Stream<String> owners, String address) {
        return !address.isEmpty() && proofs.isProved(owners, address);
    }

    public String typed(String field) {
        return Posted.of(request).text(field);
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }

    /** {@code email} or {@code phone} where a code is on its way there; the empty text else. */
    public String getSent() {
        return sent;
    }

    /** Where the code went: the address as it was read, not as it was typed. */
    public String getReached() {
        return reached;
    }

    /** {@code email} or {@code phone} that was proved just now; the empty text else. */
    public String getDone() {
        return request.getMethod().equals("POST") ? "" : typed("proved");
    }
}
