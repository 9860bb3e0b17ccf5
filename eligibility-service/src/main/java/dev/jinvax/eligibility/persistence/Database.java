package dev.jinvax.eligibility.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Runs one statement in the running transaction; lists travel as arrays, so that hundreds of rows are one round trip. */
@Singleton
class Database {
    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    <T> List<T> query(String sql, Binding binding, RowReader<T> reader) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(connection, statement));
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    int update(String sql, Binding binding) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(connection, statement));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The driver's message may quote a row: only the state and the constraint go on. */
    private static IllegalStateException failed(SQLException cause) {
        SQLException told = new SQLException("statement refused", cause.getSQLState(), cause.getErrorCode());
        return new IllegalStateException(
                "database statement failed (" + cause.getSQLState() + " " + constraint(cause) + ")", told);
    }

    private static String constraint(SQLException cause) {
        ServerErrorMessage said = cause instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        return said == null ? "" : String.valueOf(said.getConstraint());
    }

    /** Gives a statement its parameters, in order. */
    @FunctionalInterface
    interface Binding {
        void bind(Parameters parameters) throws SQLException;
    }

    /** Reads the row the result stands on. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
