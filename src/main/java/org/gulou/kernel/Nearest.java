package org.gulou.kernel;

import static org.gulou.kernel.Sentence.say;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class Nearest {
    private static final int LONGEST = 60;
    private static final int FEW = 12;
    private static final int BEGINNING = 4;

    private Nearest() {}

    /** "Did you mean 'x'?", or all that can be written where that is little, or nothing. */
    public static Sentence suggestion(String written, Collection<String> known) {
        return didYouMean(written, known).or(choice(known));
    }

    /** "Did you mean 'x'?", or nothing. */
    public static Sentence didYouMean(String written, Collection<String> known) {
        return to(written, known)
                .map(name -> say("Did you mean '{name}'?", name))
                .orElse(Sentence.NONE);
    }

    private static Sentence choice(Collection<String> known) {
        return known.isEmpty() || known.size() > FEW
                ? Sentence.NONE
                : say("Possible: {names}.", known.stream().sorted().toList());
    }

    /** The nearest name, if at most a third of its letters differ. */
    public static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> distance(written, name) <= Math.max(1, Math.min(written.length(), name.length()) / 3))
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .or(() -> begun(written, known));
    }

    /** The one name of which this is the beginning: {@code filedOn} of {@code filed}. */
    private static Optional<String> begun(String written, Collection<String> known) {
        List<String> longer = known.stream()
                .filter(name -> written.length() >= BEGINNING && name.startsWith(written))
                .toList();
        return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
    }

    /** Letters to insert, drop, change or swap with a neighbour; capitals count like small letters. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
