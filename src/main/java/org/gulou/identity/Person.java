package org.gulou.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody the portal knows: a citizen who registered, or an official. */
@Entity
@Table(name = "person")
public class Person {
    /** Stands where the name of somebody would, who has closed her account. */
    private static final String NOBODY = "—";

    @Id
    private String id;

    private String name;

    @Column(name = "resident_id")
    private String residentId;

    private String phone;
    private String email;
    private String locale;

    @Column(name = "known_since")
    private Instant knownSince;

    private boolean active;

    @Column(name = "proved_by")
    private String provedBy;

    @Column(name = "proved_at")
    private @Nullable Instant provedAt;

    private boolean represented;

    @Column(name = "sessions_since")
    private @Nullable Instant sessionsSince;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private int version;

    protected Person() {}

    Person(Contact contact, Instant knownSince) {
        this.id = Ids.next();
        this.knownSince = knownSince;
        this.active = true;
        this.provedBy = "";
        reach(contact);
    }

    /** How a person is called and reached; an empty text where she did not say. */
    public record Contact(String name, String residentId, String phone, String email, String locale) {
        /** The same for somebody who reads this language. */
        Contact in(String language) {
            return new Contact(name, residentId, phone, email, language);
        }
    }

    /** How she would be called and reached with another name and number. */
    Contact named(String another, String number) {
        return new Contact(another, number, phone, email, locale);
    }

    /** Replaces what is known of how to call and reach this person. */
    void reach(Contact contact) {
        name = contact.name();
        residentId = contact.residentId();
        phone = contact.phone();
        email = contact.email();
        locale = contact.locale();
    }

    /** Name and number are from now on those that a provider proves: who tells no number proves nobody. */
    void prove(String provider, Contact told, Instant at) {
        name = told.name();
        residentId = told.residentId();
        provedBy = provider;
        provedAt = at;
    }

    /** Whether a provider has proved just this. */
    boolean isProved(String provider, Contact told) {
        return provedBy.equals(provider) && name.equals(told.name()) && residentId.equals(told.residentId());
    }

    /** From now on she cannot sign in; what she did stays hers. */
    void deactivate() {
        active = false;
    }

    void reactivate() {
        active = true;
    }

    /** She has closed her account: what was known of her is forgotten, and what she did stays somebody's. */
    void leave(Instant now) {
        reach(new Contact(NOBODY, "", "", "", locale));
        provedBy = "";
        provedAt = null;
        closedAt = now;
        deactivate();
        endSessions(now);
    }

    /** Whether she has closed her account; it cannot be opened again. */
    public boolean isClosed() {
        return closedAt != null;
    }

    /** Somebody has a mandate for her, or had one. */
    void represent() {
        represented = true;
    }

    /** Whether anybody has ever had a mandate for her: for most people nobody need be looked for. */
    public boolean isRepresented() {
        return represented;
    }

    /** Whoever was signed in as her before {@code at} is out at the next click. */
    void endSessions(Instant at) {
        sessionsSince = at;
    }

    /** Whether she is still in who signed in at this moment. */
    boolean isIn(Instant signedIn) {
        return active && (sessionsSince == null || !signedIn.isBefore(sessionsSince));
    }

    /** How she is called and reached. */
    Contact contact() {
        return new Contact(getName(), getResidentId(), getPhone(), getEmail(), getLocale());
    }

    /** 128 random bits as text; says nothing about the person. */
    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** The resident identity number (GB 11643), capital X; the empty text where she did not say. */
    public String getResidentId() {
        return residentId;
    }

    public Optional<String> residentId() {
        return Optional.of(residentId).filter(number -> !number.isEmpty());
    }

    public String getPhone() {
        return phone;
    }

    public String getEmail() {
        return email;
    }

    /** The language she reads, {@code zh} or {@code en}. */
    public String getLocale() {
        return locale;
    }

    public Instant getKnownSince() {
        return knownSince;
    }

    public boolean isActive() {
        return active;
    }

    /** Whether a provider has proved who she is; else she told it herself. */
    public boolean isProved() {
        return !provedBy.isEmpty();
    }

    /** The name of the provider that proved her name and number; the empty text where she told them herself. */
    public String getProvedBy() {
        return provedBy;
    }

    /** Since when they are proved. */
    public Optional<Instant> provedAt() {
        return Optional.ofNullable(provedAt);
    }
}
