/**
 * Proves that a portal which dies loses nothing it has acknowledged: {@code mvn -Pkill}. Knows the portal only as its
 * visitors do, over HTTP, and looks into the database afterwards with plain JDBC; it shares no code with the portal.
 */
package org.gulou.kill;
