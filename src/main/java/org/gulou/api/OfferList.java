package org.gulou.api;

import java.util.List;

/**
 * A part of a list of offers.
 *
 * @param count how many there are in all
 */
record OfferList(int count, List<OfferLine> offers) {}
