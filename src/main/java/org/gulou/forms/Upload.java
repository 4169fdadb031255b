package org.gulou.forms;

/**
 * A file that was taken in.
 *
 * @param id by which {@code documents} finds it
 * @param name as the person called it
 * @param size in bytes
 * @param taken what the camera wrote, where the definition asks for it
 */
public record Upload(String id, String name, String type, long size, Taken taken) {
    public Upload(String id, String name, String type, long size) {
        this(id, name, type, size, Taken.UNTOLD);
    }
}
