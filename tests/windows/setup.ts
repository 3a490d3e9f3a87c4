import { Socket } from 'node:net';

// As fetch asks for it, before there is a connection, Wine takes it for a fault; Windows does not.
if (process.platform === 'win32')
  Socket.prototype.setKeepAlive = function () {
    return this;
  };
