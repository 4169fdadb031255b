package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gulou.documents.QrCode;
import org.gulou.identity.OwnAccount;
import org.gulou.identity.Person;
import org.gulou.identity.TotpKey;
import org.gulou.kernel.Actor;
import org.gulou.web.ui.Language;

/**
 * What waits in the session of somebody who sets up a second step: the key until a code has shown that her app has it, and the
 * recovery codes until the page has shown them.
 */
@RequestScoped
class SharedKey {
    private static final String KEY = "key of a second step";
    private static final String CODES = "recovery codes to show";

    @Inject
    HttpServletRequest request;

    @Inject
    OwnAccount account;

    @Inject
    Language language;

    private record Fresh(String person, String text) implements Serializable {
        @Override
        public String toString() {
            return "a fresh key of " + person;
        }
    }

    /**
     * The key as people take it over.
     *
     * @param typed in groups of four
     * @param address which opens an app on the phone itself
     * @param picture of that address, to be scanned
     */
    public record Shown(String typed, String address, QrCode.Drawing picture) {}

    /** The same until it is used or the session ends. */
    TotpKey of(String person) {
        HttpSession session = request.getSession();
        if (session.getAttribute(KEY) instanceof Fresh(String whose, String text) && whose.equals(person)) {
            return new TotpKey(text);
        }
        var key = TotpKey.fresh();
        session.setAttribute(KEY, new Fresh(person, key.text()));
        return key;
    }

    Shown shown(Person person) {
        String letters = of(person.getId()).text().toUpperCase(Locale.ROOT);
        String portal = encoded(language.say("site.name"));
        String name = encoded(name(person));
        // https://github.com/google/google-authenticator/wiki/Key-Uri-Format
        String address = "otpauth://totp/" + portal + ":" + name + "?secret=" + letters + "&issuer=" + portal;
        return new Shown(letters.replaceAll("(.{4})(?!$)", "$1 "), address, new QrCode(address).drawing());
    }

    /** The name by which she signs in. */
    String name(Person person) {
        return account.signInName(new Actor.Citizen(person.getId(), person.getName(), ""))
                .orElse(person.getName());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    void forget() {
        request.getSession().removeAttribute(KEY);
    }

    void keepCodes(String person, List<String> codes) {
        request.getSession().setAttribute(codesOf(person), codes.toArray(String[]::new));
    }

    /** Once, and to nobody who signs in here after her. */
    List<String> takeCodes(String person) {
        HttpSession session = request.getSession();
        if (session.getAttribute(codesOf(person)) instanceof String[] codes) {
            session.removeAttribute(codesOf(person));
            return Arrays.asList(codes);
        }
        return List.of();
    }

    private static String codesOf(String person) {
        return CODES + " to " + person;
    }
}
