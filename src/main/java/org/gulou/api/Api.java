package org.gulou.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where programs find it. What would break a program that reads what it knows and ignores the rest gets another number. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
