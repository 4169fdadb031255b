package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.gulou.cases.CaseFile;
import org.gulou.duties.Settings;
import org.gulou.language.Value;
import org.gulou.web.ui.Reply;

/** Proves the e-mail address and the phone that were given with an application, so that links may be sent there. */
@Named
@RequestScoped
public class ConfirmPage {
    @Inject
    HttpServletRequest request;

    @Inject
    CaseInView view;

    @Inject
    Proving proving;

    @Inject
    Settings settings;

    public void open() {
        if (view.open() && request.getMethod().equals("POST")) {
            String address = proving.typed(proving.typed("do").endsWith("email") ? "email" : "phone");
            if (address.equals(getEmail()) || address.equals(getPhone())) {
                proving.act(view.getNumber())
                        .ifPresent(proved -> Reply.redirect(Proving.after("/confirm/" + view.getNumber(), proved)));
            }
        }
    }

    private CaseFile file() {
        return view.proceeding().file();
    }

    /** The empty text where she gave none. */
    public String getEmail() {
        return view.proceeding().record().values().get("email") instanceof Value.Text(String email) ? email : "";
    }

    public String getPhone() {
        return file().getContactPhone();
    }

    public boolean isEmailProved() {
        return isProved(getEmail());
    }

    public boolean isPhoneProved() {
        return isProved(getPhone());
    }

    private boolean isProved(String address) {
        return proving.isProved(Stream.concat(file().person().stream(), Stream.of(view.getNumber())), address);
    }

    /** Whether an address is left to be proved to which a code would find its way. */
    public boolean isToDo() {
        return Stream.of(getEmail(), getPhone())
                .filter(address -> !address.isEmpty() && settings.reaches(address))
                .anyMatch(address -> !isProved(address));
    }
}
