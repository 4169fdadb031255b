package org.gulou.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What has to stay free on the disk of the data folder. Anybody may send files, and they are limited for each draft and
 * each sender only: what is left belongs to the database, the journal and the decisions that still have to be written.
 *
 * @param bytes zero where files are taken until the disk is full
 */
record Reserve(long bytes) {
    /**
     * How many bytes may still be sent; below zero where the reserve is touched.
     *
     * @param folder on the disk that is meant; it need not be there yet
     */
    long room(Path folder) {
        try {
            return Files.getFileStore(standing(folder)).getUsableSpace() - bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot ask for the room in " + folder, unreadable);
        }
    }

    private static Path standing(Path folder) {
        Path parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : standing(parent);
    }
}
