package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import org.gulou.journal.WriteBehind;
import org.gulou.kernel.BodyId;

/** The bodies that have a part in each case, by which officials find it. They and the applicant's name never change. */
@ApplicationScoped
class CaseBodies {
    private static final int LONGEST = 200;

    @Inject
    WriteBehind writes;

    /** As part of the filing. */
    void add(CaseFile file) {
        for (BodyId body : new HashSet<>(Proceedings.bodies(file).values())) {
            writes.add(
                    "insert into case_body (case_number, body, filed_at, service, name) values (?, ?, ?, ?, ?)",
                    file.getNumber(),
                    body.id(),
                    file.getFiledAt().atOffset(ZoneOffset.UTC),
                    file.service(),
                    cut(normal(file.getApplicantName())));
        }
    }

    /** A name, or what is looked for in it, in small letters and however wide it was typed. */
    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Some characters become many in the usual width; what is behind so many of them is not looked for. */
    static String cut(String name) {
        return name.length() <= LONGEST
                ? name
                : name.substring(0, Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
