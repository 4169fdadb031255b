/**
 * Cases for other programs, over HTTP and as JSON ({@code /api/v1}, described by {@code /api/v1/openapi.json}). A program
 * is somebody of its own with posts of its own, so what it may see and do is decided where it is decided for officials;
 * this room decides only how that is said in HTTP.
 */
@NullMarked
package org.gulou.api;

import org.jspecify.annotations.NullMarked;
