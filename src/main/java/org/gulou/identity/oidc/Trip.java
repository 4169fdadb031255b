package org.gulou.identity.oidc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gulou.kernel.Sha256;

/** Somebody who was sent to a provider and has not come back. */
@Entity
@Table(name = "sign_in_trip")
class Trip {
    @Id
    @Column(name = "state_hash")
    private String stateHash;

    @Column(name = "browser_hash")
    private String browserHash;

    private String provider;
    private String nonce;
    private String verifier;

    @Column(name = "goes_to")
    private String goesTo;

    private String waiting;

    @Column(name = "good_until")
    private Instant goodUntil;

    protected Trip() {}

    Trip(CodeFlow.Begun begun, String browser, Provider provider, Goal goal, Instant goodUntil) {
        this.stateHash = Sha256.hex(begun.state());
        this.browserHash = Sha256.hex(browser);
        this.provider = provider.name();
        this.nonce = begun.nonce();
        this.verifier = begun.verifier();
        this.goesTo = goal.next();
        this.waiting = goal.waiting();
        this.goodUntil = goodUntil;
    }

    boolean isOf(String browser) {
        return browserHash.equals(Sha256.hex(browser));
    }

    boolean leadsTo(Provider asked, Instant now) {
        return provider.equals(asked.name()) && now.isBefore(goodUntil);
    }

    String nonce() {
        return nonce;
    }

    String verifier() {
        return verifier;
    }

    Goal goal() {
        return new Goal(goesTo, waiting);
    }
}
