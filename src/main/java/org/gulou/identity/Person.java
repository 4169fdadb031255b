package org.gulou.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** Somebody the portal knows: a citizen who registered, or an official. */
@Entity
@Table(name = "person")
public class Person {
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

    @Version
    private int version;

    protected Person() {}

    Person(Contact contact, Instant knownSince) {
        this.id = Ids.next();
        this.knownSince = knownSince;
        this.active = true;
        reach(contact);
    }

    /** How a person is called and reached; an empty text where she did not say. */
    public record Contact(String name, String residentId, String phone, String email, String locale) {}

    /** Replaces what is known of how to call and reach this person. */
    void reach(Contact contact) {
        name = contact.name();
        residentId = contact.residentId();
        phone = contact.phone();
        email = contact.email();
        locale = contact.locale();
    }

    /** From now on she cannot sign in; what she did stays hers. */
    void deactivate() {
        active = false;
    }

    void reactivate() {
        active = true;
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
}
