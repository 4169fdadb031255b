/**
 * Signing in by OpenID Connect: the systems that tell the portal who somebody is, for citizens and for officials.
 *
 * <p>The protocol is the library's (Nimbus); here is decided whom it lets in. A person is known by issuer and subject alone,
 * never by what a provider says of her name or e-mail address (decision 044).
 */
@NullMarked
package org.gulou.identity.oidc;

import org.jspecify.annotations.NullMarked;
