package org.gulou.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.util.Locale;

/** How a person signs in: a name and the hash of a password. */
@Entity
@Table(name = "account")
class Account {
    @Id
    @Column(name = "sign_in_name")
    private String signInName;

    @Column(name = "person_id")
    private String person;

    @Column(name = "password_hash")
    private String passwordHash;

    /** Of the demo people, whose password lies in a file; production refuses a database that has one. */
    private boolean demo;

    @Version
    private int version;

    protected Account() {}

    Account(String signInName, String person, String passwordHash, boolean demo) {
        this.signInName = normal(signInName);
        this.person = person;
        this.passwordHash = passwordHash;
        this.demo = demo;
    }

    /** The one way to write a sign-in name: NFKC, small letters, no blanks around. */
    static String normal(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    void change(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    String signInName() {
        return signInName;
    }

    String person() {
        return person;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean demo() {
        return demo;
    }
}
