package org.gulou.api;

import java.net.URI;
import org.gulou.catalog.Guide;
import org.gulou.catalog.ServiceVersion;

/**
 * What a program needs to know of an offer before it fills in a form of it.
 *
 * @param version of the service; the form is another where this is
 * @param persons whether persons may apply for themselves
 * @param organisations whether one may apply for an organisation
 * @param guests whether one may apply without an account
 * @param apply the page on which a person begins
 * @param schema what {@code answers} of a prefill may hold
 */
record WholeOffer(
        OfferLine offer, int version, boolean persons, boolean organisations, boolean guests, URI apply, URI schema) {
    static WholeOffer of(OfferLine line, ServiceVersion version, URI address) {
        Guide guide = version.guide();
        return new WholeOffer(
                line,
                version.number(),
                guide.admits(false),
                guide.admits(true),
                guide.access() == Guide.Access.GUEST && guide.admits(false),
                address.resolve("/start/" + line.id()),
                address.resolve("/api/v1/offers/" + line.id() + "/schema"));
    }
}
