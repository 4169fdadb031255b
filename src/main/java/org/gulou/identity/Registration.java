package org.gulou.identity;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.forms.kind.CodeKind;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Identifiers;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.forms.kind.TextKind;
import org.gulou.language.Value;

/** What somebody writes into the form by which she becomes known to the portal; an empty text where she wrote nothing. */
public record Registration(Person.Contact contact, String signInName, String password) {
    /** NIST SP 800-63B, 5.1.1.2: length counts, rules on the kinds of characters do not help. */
    private static final int SHORTEST_PASSWORD = 10;

    private static final int LONGEST_PASSWORD = 128;
    private static final int LONGEST_NAME = 100;
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,99}");

    /**
     * What is wrong with one field.
     *
     * @param field the name of the component, such as {@code residentId}
     * @param key of the words that say what to do, in the messages
     */
    public record Mistake(String field, String key) {}

    /** The same as it is stored: composed characters, no blanks around; codes as their standards write them. */
    Registration tidy() {
        var tidy = new Person.Contact(
                line(contact.name()),
                stored(Identifiers.RESIDENT_ID, contact.residentId()),
                stored(Identifiers.PHONE, contact.phone()),
                stored(Identifiers.EMAIL, contact.email()),
                contact.locale().equals("en") ? "en" : "zh");
        return new Registration(tidy, Account.normal(signInName), password);
    }

    /** What is wrong with it on {@code today}, in the order of the form; none if it can be registered. */
    List<Mistake> mistakes(LocalDate today) {
        var mistakes = new ArrayList<>(misnamed(today));
        if (contact.phone().isEmpty()) {
            mistakes.add(new Mistake("phone", "register.phone.missing"));
        }
        code("phone", Identifiers.PHONE, contact.phone(), today).ifPresent(mistakes::add);
        code("email", Identifiers.EMAIL, contact.email(), today).ifPresent(mistakes::add);
        if (!SIGN_IN_NAME.matcher(signInName).matches()) {
            mistakes.add(new Mistake("signInName", "register.signInName.wrong"));
        }
        password(contact, signInName, password)
                .map(key -> new Mistake("password", key))
                .ifPresent(mistakes::add);
        return List.copyOf(mistakes);
    }

    /** What is wrong with name and number alone. */
    List<Mistake> misnamed(LocalDate today) {
        var mistakes = new ArrayList<Mistake>();
        String name = contact.name();
        if (name.isEmpty()) {
            mistakes.add(new Mistake("name", "register.name.missing"));
        } else if (name.length() > LONGEST_NAME || !TextKind.mayBeName(name)) {
            mistakes.add(new Mistake("name", "register.name.wrong"));
        }
        code("residentId", Identifiers.RESIDENT_ID, contact.residentId(), today).ifPresent(mistakes::add);
        return List.copyOf(mistakes);
    }

    /** The key of what is wrong with a password; empty if it may be taken. */
    static Optional<String> password(Person.Contact owner, String signInName, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            return Optional.of("register.password.short");
        }
        if (password.length() > LONGEST_PASSWORD) {
            return Optional.of("register.password.long");
        }
        return Guessing.isEasy(password, signInName, owner)
                ? Optional.of("register.password.guessable")
                : Optional.empty();
    }

    /**
     * What another system told of somebody, as it is stored; what is no number or address is left out.
     *
     * @return empty if it told no name
     */
    static Optional<Person.Contact> told(Person.Contact contact, LocalDate today) {
        Person.Contact tidy = new Registration(contact, "", "").tidy().contact();
        if (tidy.name().isEmpty() || tidy.name().length() > LONGEST_NAME || !TextKind.mayBeName(tidy.name())) {
            return Optional.empty();
        }
        return Optional.of(new Person.Contact(
                tidy.name(),
                fitting("residentId", Identifiers.RESIDENT_ID, tidy.residentId(), today),
                fitting("phone", Identifiers.PHONE, tidy.phone(), today),
                fitting("email", Identifiers.EMAIL, tidy.email(), today),
                tidy.locale()));
    }

    private static String fitting(String field, Identifiers shape, String code, LocalDate today) {
        return code(field, shape, code, today).isEmpty() ? code : "";
    }

    private static Optional<Mistake> code(String field, Identifiers shape, String code, LocalDate today) {
        return switch (read(shape, code, today)) {
            case Reading.Blank blank -> Optional.empty();
            case Reading.Typed(Value value, Optional<Reading.Flaw> flaw) ->
                flaw.filter(found -> !found.warning()).map(found -> wrong(field));
            case Reading.Wrong wrong -> Optional.of(wrong(field));
        };
    }

    private static Mistake wrong(String field) {
        return new Mistake(field, "register." + field + ".wrong");
    }

    private static String stored(Identifiers shape, String typed) {
        return read(shape, typed, LocalDate.MAX) instanceof Reading.Typed(Value.Text(String code), var flaw)
                ? code
                : line(typed);
    }

    private static Reading read(Identifiers shape, String typed, LocalDate today) {
        return new CodeKind(shape).read(List.of(typed), new Local(today, Divisions.NONE));
    }

    private static String line(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }
}
