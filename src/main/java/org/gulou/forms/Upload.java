package org.gulou.forms;

/**
 * A file that was taken in.
 *
 * @param id by which {@code documents} finds it
 * @param name as the person called it
 * @param size in bytes
 */
public record Upload(String id, String name, String type, long size) {}
