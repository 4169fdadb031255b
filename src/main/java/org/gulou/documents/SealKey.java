package org.gulou.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The key with which the office seals its papers, and the certificate that says whose it is.
 *
 * @param chain the key's own certificate first
 */
record SealKey(PrivateKey key, List<X509Certificate> chain) {
    private static final String TYPE = "PKCS12";
    private static final String NAME = "seal";
    private static final int BITS = 3072;
    private static final Duration LIFE = Duration.ofDays(3653);
    private static final int SERIAL_BITS = 120;

    SealKey {
        chain = List.copyOf(chain);
    }

    /**
     * The only key of a keystore.
     *
     * @throws IllegalStateException if it cannot be opened, or holds no key with a certificate
     */
    static SealKey read(Path keystore, String password) {
        char[] secret = password.toCharArray();
        try (InputStream in = Files.newInputStream(keystore)) {
            var store = KeyStore.getInstance(TYPE);
            store.load(in, secret);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, secret) instanceof PrivateKey key) {
                    return new SealKey(key, chain(store.getCertificateChain(alias)));
                }
            }
            throw new IllegalStateException("The keystore " + keystore + " holds no private key to seal papers with");
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(
                    "The keystore " + keystore + " cannot be opened as " + TYPE + " with the password that is set",
                    unreadable);
        }
    }

    private static List<X509Certificate> chain(Certificate[] chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    /**
     * The key in {@code keystore}, made there at the first start: it is its own witness, so it shows that a paper is
     * unchanged and not whose it is.
     */
    static SealKey readOrMake(Path keystore, String office, Instant now) {
        if (!Files.exists(keystore)) {
            write(make(office, now), keystore);
        }
        return read(keystore, "");
    }

    static SealKey make(String office, Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            var name = new X500Principal("CN=" + office);
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(SERIAL_BITS, new SecureRandom()),
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(LIFE)),
                    name,
                    pair.getPublic());
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
            return new SealKey(
                    pair.getPrivate(),
                    List.of(new JcaX509CertificateConverter().getCertificate(builder.build(signer))));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException impossible) {
            throw new IllegalStateException("This Java runtime cannot make a key to seal papers with", impossible);
        }
    }

    /** Whoever starts second finds the first one's key: the file appears whole or not at all. */
    private static void write(SealKey made, Path keystore) {
        try {
            Files.createDirectories(keystore.getParent());
            Path draft = Files.createTempFile(keystore.getParent(), NAME, ".tmp");
            if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            var store = KeyStore.getInstance(TYPE);
            store.load(null, new char[0]);
            store.setKeyEntry(NAME, made.key(), new char[0], made.chain().toArray(Certificate[]::new));
            try (OutputStream out = Files.newOutputStream(draft)) {
                store.store(out, new char[0]);
            }
            Files.move(draft, keystore, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The key to seal papers with cannot be kept in " + keystore, unwritable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java runtime keeps no " + TYPE + " keystores", impossible);
        }
    }
}
