package org.gulou.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.gulou.kernel.ReadOut;
import org.gulou.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** That somebody reads what is sent to an address: first a code on its way there, then the proof. */
@Entity
@Table(name = "address_proof")
class AddressProof {
    @Id
    private String id;

    @Column(name = "code_hash")
    private @Nullable String codeHash;

    private int tries;

    @Column(name = "good_until")
    private @Nullable Instant goodUntil;

    @Column(name = "proved_at")
    private @Nullable Instant provedAt;

    protected AddressProof() {}

    AddressProof(String id) {
        this.id = id;
    }

    /** @param owner the id of a person, or the number of a case */
    static String id(String owner, String address) {
        return Sha256.hex(owner + " " + address);
    }

    /** A new code, which takes the place of the one before. */
    void ask(String code, Instant until) {
        codeHash = hash(code);
        tries = 0;
        goodUntil = until;
    }

    /** Counts a try and tells whether the code was right; after it, or after {@code most} wrong ones, it opens nothing. */
    AddressProofs.Judged judge(String code, int most, Instant now) {
        if (codeHash == null || goodUntil == null || !now.isBefore(goodUntil) || tries >= most) {
            return AddressProofs.Judged.OVER;
        }
        tries++;
        boolean right = MessageDigest.isEqual(
                hash(ReadOut.code(code)).getBytes(StandardCharsets.US_ASCII),
                codeHash.getBytes(StandardCharsets.US_ASCII));
        if (!right) {
            return tries < most ? AddressProofs.Judged.WRONG : AddressProofs.Judged.OVER;
        }
        codeHash = null;
        provedAt = now;
        return AddressProofs.Judged.PROVED;
    }

    boolean isProved() {
        return provedAt != null;
    }

    private String hash(String code) {
        return Sha256.hex(id + " " + code);
    }
}
