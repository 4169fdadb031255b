package org.gulou.documents;

import java.time.Instant;

/**
 * The digital signature on a paper.
 *
 * @param signer whom the certificate names
 * @param at when it was given, as the signer says
 * @param selfSigned whether nobody but the signer vouches for the name
 * @param intact whether the paper is, to the last byte, what was signed
 */
public record Sealing(String signer, Instant at, boolean selfSigned, boolean intact) {}
