package org.gulou.identity.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.gulou.duties.Settings;
import org.gulou.identity.Allowance;
import org.gulou.identity.Attempts;
import org.gulou.identity.Network;

/** The way to a provider and back. */
@ApplicationScoped
public class Crossing {
    private static final Logger LOG = Logger.getLogger(Crossing.class.getName());

    @Inject
    CodeFlow flow;

    @Inject
    Trips trips;

    @Inject
    Attempts attempts;

    @Inject
    Settings settings;

    /** What becomes of the wish to sign in by a provider. */
    public sealed interface Departure {
        /** Her browser goes there. */
        record Onward(URI address) implements Departure {}

        record Stays(Refusal why) implements Departure {}
    }

    /** What becomes of somebody's way back. */
    public sealed interface Return {
        record Back(Shown shown, Goal goal) implements Return {}

        /**
         * She is not known.
         *
         * @param goal where she wanted to be; empty where that is not known either
         */
        record Lost(Refusal why, Optional<Goal> goal) implements Return {}
    }

    /**
     * Sends somebody to a provider.
     *
     * @param browser a secret of her browser, to be shown when she comes back
     * @param language that she reads
     * @param address the address the request comes from
     */
    public Departure depart(Provider provider, Goal goal, String browser, String language, String address) {
        if (goal.next().length() > Goal.LONGEST_PATH || goal.waiting().length() > Goal.LONGEST_FORM) {
            return new Departure.Stays(Refusal.TOO_LONG);
        }
        Duration pause = attempts.take(Map.of(tries(address), Allowance.NETWORK));
        if (pause.isPositive()) {
            return new Departure.Stays(Refusal.NOT_YET);
        }
        try {
            CodeFlow.Begun begun = flow.begin(provider, provider.back(settings.address()), language);
            trips.begin(begun, browser, provider, goal);
            return new Departure.Onward(begun.onward());
        } catch (NotShown not) {
            return new Departure.Stays(told(provider, not));
        }
    }

    /**
     * Reads what somebody's browser brings from a provider.
     *
     * @param brought the parameters of the address
     * @param browser the secret that her browser was given; the empty text if it has none
     */
    public Return comeBack(Provider provider, Map<String, String[]> brought, String browser, String address) {
        Map<String, List<String>> answer = brought.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        List<String> states = answer.getOrDefault("state", List.of());
        Optional<Goal> goal = Optional.empty();
        try {
            if (states.size() != 1) {
                throw new NotShown(Refusal.EXPIRED, "the answer has not one state");
            }
            Trip trip = trips.end(states.getFirst(), browser, provider);
            goal = Optional.of(trip.goal());
            Shown shown = flow.finish(provider, provider.back(settings.address()), answer, trip);
            attempts.takeBack(tries(address));
            return new Return.Back(shown, trip.goal());
        } catch (NotShown not) {
            return new Return.Lost(told(provider, not), goal);
        }
    }

    /** Where she ends what she began at the provider; empty where it offers nothing of the kind. */
    public Optional<URI> end(Provider provider, Shown shown, URI back) {
        return flow.end(provider, shown.idToken(), back);
    }

    private static String tries(String address) {
        return "sign-ins by providers from " + Network.of(address);
    }

    private static Refusal told(Provider provider, NotShown not) {
        Level level = not.why() == Refusal.UNREACHABLE || not.why() == Refusal.UNTRUSTED ? Level.WARNING : Level.FINE;
        LOG.log(
                level,
                () -> "No sign-in by " + provider.name() + ": "
                        + String.valueOf(not.getMessage()).replaceAll("\\p{Cntrl}", " "));
        return not.why();
    }
}
