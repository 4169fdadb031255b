package org.gulou.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import org.gulou.kernel.Sha256;

/** A code that takes the place of the phone once: 80 random bits, of which only a hash is kept. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode {
    private static final int LETTERS = 16;

    @Id
    private String hash;

    @Column(name = "person_id")
    private String person;

    protected RecoveryCode() {}

    RecoveryCode(String person, String code) {
        this.hash = hash(person, code);
        this.person = person;
    }

    /** Four groups of four letters, without those that are misread. */
    static String fresh() {
        return Ids.letters(LETTERS).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** The same for hyphens, blanks and capitals, and for letters that were misread. */
    static String hash(String person, String typed) {
        String code = typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replaceAll("[il]", "1");
        return Sha256.hex(person + " " + code);
    }

    String person() {
        return person;
    }
}
