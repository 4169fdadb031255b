package org.gulou.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How soon somebody who tries the likely ones first hits on a password: those that many people use, rows of the keyboard,
 * running numbers, dates, and what is known of its owner (OWASP ASVS 2.1.7; the estimate is that of D. Wheeler, zxcvbn,
 * USENIX Security 2016).
 */
final class Guessing {
    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    /** What many choose here and its lists, made of English words, do not hold: Pinyin, and digits that sound like words. */
    private static final List<String> FAVOURITES = List.of(
            "woaini",
            "wojiushi",
            "nihao",
            "zhongguo",
            "baobao",
            "baobei",
            "laopo",
            "laogong",
            "mima",
            "guizhou",
            "guiyang",
            "shengri",
            "caonima",
            "5201314",
            "1314520",
            "520520",
            "1314",
            "520",
            "147258369",
            "789456123",
            "7758521");

    /** On its scale to 4: from here on it withstands whoever can try often, but has not stolen the hashes. */
    private static final int SAFE = 3;

    private static final int FEWEST_CHARACTERS = 5;

    /** The estimate takes the square of the length, and nobody guesses as much as this. */
    private static final int ENOUGH = 50;

    private Guessing() {}

    /** Whether it is easy, also for somebody who knows the account and the contact of its owner. */
    static boolean isEasy(String password, String signInName, Person.Contact owner) {
        if (password.chars().distinct().count() < FEWEST_CHARACTERS) {
            return true;
        }
        String plain = password.toLowerCase(Locale.ROOT);
        List<String> known = Stream.of(signInName, owner.phone(), owner.email(), owner.residentId(), owner.name())
                .filter(one -> !one.isEmpty())
                .map(one -> one.toLowerCase(Locale.ROOT))
                .toList();
        String judged = password.substring(0, Math.min(ENOUGH, password.length()));
        List<String> likely = Stream.concat(known.stream(), FAVOURITES.stream()).toList();
        return known.stream().anyMatch(plain::contains)
                || ESTIMATE.measure(judged, likely).getScore() < SAFE;
    }
}
