package org.gulou.workflow;

import java.util.Map;
import org.gulou.kernel.Ordered;
import org.gulou.language.Expression;

/** What a move brings about beside the new state; carried out by the room that holds the case. */
public sealed interface Effect {
    /** What is issued as the result's certificate. */
    String CERTIFICATE = "certificate";

    /** Tells somebody: {@code applicant} or a party. */
    record Notify(String whom) implements Effect {}

    /** Tells who holds a post that something waits for her in a case that has ended, which no queue shows. */
    record NotifyOffice(Role post) implements Effect {}

    /** Issues a paper: {@code certificate} (the result's) or the id of a letter. */
    record Issue(String paper) implements Effect {}

    /** Suspends the certificate, puts it in force again, or revokes it; the reason is the move's. */
    record OfCertificate(Certificate.Act what) implements Effect {}

    /** Lets the applicant choose a time for this {@link Appointment}; a time that she had is given back. */
    record Book(String appointment) implements Effect {}

    /**
     * Begins something of another service: for the applicant a draft that is filled in as far as the map goes; for a
     * stranger who objects a case of her own beside this one.
     *
     * @param map what is carried over into its form, by the path there
     */
    record Open(String service, Map<String, Expression> map) implements Effect {
        public Open {
            map = Ordered.copy(map);
        }
    }
}
