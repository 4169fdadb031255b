package org.gulou.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.gulou.identity.oidc.Provider;
import org.gulou.identity.oidc.Shown;
import org.jspecify.annotations.Nullable;

/**
 * That a person signs in by a provider: she is the subject of an issuer. Before her first sign-in an official is expected
 * there by a user name; afterwards that name opens nothing any more.
 */
@Entity
@Table(name = "sign_in_link")
public class SignInLink {
    @Id
    private String id;

    @Column(name = "person_id")
    private String person;

    private String issuer;
    private @Nullable String subject;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Version
    private int version;

    protected SignInLink() {}

    private SignInLink(String person, String issuer, String userName, String madeBy, Instant madeAt) {
        this.id = Ids.next();
        this.person = person;
        this.issuer = issuer;
        this.userName = userName;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** Of an official who is expected by her user name. */
    static SignInLink expected(String person, Provider provider, String userName, String madeBy, Instant madeAt) {
        return new SignInLink(person, provider.issuer(), userName, madeBy, madeAt);
    }

    /** Of somebody who has come. */
    static SignInLink of(Person person, Shown shown, Instant now) {
        var link = new SignInLink(person.getId(), shown.issuer(), "", person.getName(), now);
        link.claim(shown);
        return link;
    }

    /** From now on it is hers who has come. */
    void claim(Shown shown) {
        subject = shown.subject();
        userName = shown.userName().length() <= SignInLinks.LONGEST_USER_NAME
                ? Account.normal(shown.userName())
                : userName;
    }

    void used(Instant now) {
        usedAt = now;
    }

    public String getId() {
        return id;
    }

    public String getPerson() {
        return person;
    }

    public String getIssuer() {
        return issuer;
    }

    /** Whether she has not come yet. */
    public boolean isExpected() {
        return subject == null;
    }

    /** By which name the provider calls her; the empty text where it told none. */
    public String getUserName() {
        return userName;
    }

    /** Who made it: an administrator, or she herself. */
    public String getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    /** When she last signed in so. */
    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }
}
