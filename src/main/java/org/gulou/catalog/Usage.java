package org.gulou.catalog;

/** Whether drafts or cases point to a version. A port: the rooms that hold them know. */
public interface Usage {
    boolean uses(String service, int version);
}
